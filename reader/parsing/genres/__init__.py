"""Readers of genres, each turning paragraphs into the blocks of one kind of document."""
