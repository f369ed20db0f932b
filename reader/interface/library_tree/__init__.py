"""The tree of documents at the left."""
