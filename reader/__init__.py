"""Lectern, an offline desktop reader for United Nations documents in Chinese."""
