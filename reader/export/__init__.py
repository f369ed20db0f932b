"""A document and its annotations to files, one module a format."""
