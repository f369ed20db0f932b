"""Which recognition of mentions this is."""

REVISION = 7
"""The number of the recogniser's reading: one more with every release that finds some mention differently.

A library remembers it with each document, and recognises those of an earlier number anew.
"""
