"""A document to coloured pieces of text."""
