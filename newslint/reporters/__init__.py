"""Reporters: a report as text, JSON, SARIF, one module each."""
