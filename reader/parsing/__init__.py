"""Bytes to a document: sources give lines, genres give blocks."""
