"""Tests of grammar/languagetool."""
