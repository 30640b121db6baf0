"""Questions to the tables: a Selection in, a small table out."""
