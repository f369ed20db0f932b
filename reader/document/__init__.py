"""What a document is: frozen values that need nothing but the standard library."""
