"""Readers of file formats, each giving lines with what the format says of them."""
