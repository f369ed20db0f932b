"""The text of one document, paragraph by paragraph."""
