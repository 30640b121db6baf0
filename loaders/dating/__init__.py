"""Dates: the words that name a time, the intervals they mean, and the day on which an article was published."""
