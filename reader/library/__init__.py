"""A document and its annotations to SQLite and back."""
