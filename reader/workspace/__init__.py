"""What a person can do with the library, one function an act."""
