"""Stylebooks: house rules written in YAML, read, compiled together, and run as rules.

The steps, none of which knows the one after it::

    yaml_source   a file -> values that know their line and column
    books         the files of a stylebook -> its head and its entries as they were written
    entries       an entry as it was written -> an `Entry`: what to search for, and what to make of it
    index         all entries -> one look at the words of an article
    kinds         where an entry's words stand -> findings
    entry_tests   an entry's tests -> what failed

What is found is written in a small language of phrases (`phrases`, `classes`), or as a regular expression.
"""
