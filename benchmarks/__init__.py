"""Measurements of newslint on real copy. Nothing here ships."""
