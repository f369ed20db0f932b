"""The library's number of schema versions, apart from the migrations so that opening needs no more than this."""

APPLICATION_ID = 0x4C454354
"""Written into the file's header ("LECT"), so that another program's database is not taken for a library."""

VERSION = 6
"""How many migrations a library of this program has; PRAGMA user_version holds it."""
