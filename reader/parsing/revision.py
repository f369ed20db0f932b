"""Which reading of files this is."""

REVISION = 5
"""The number of the parsers' reading: one more with every release that reads some file differently.

A library remembers it with each document, and reads those of an earlier number anew from their kept files.
"""
