"""Measurements of the loaders: how right they are, and how fast."""
