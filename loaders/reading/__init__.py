"""Files to articles: decoding, layout, sentences."""
