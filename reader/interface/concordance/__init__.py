"""The concordance: one organization with every place of the library that names it."""
