"""Organizations, cross-references and notes of the open document."""
