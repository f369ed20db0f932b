"""The go-to box and the search of the library."""
