"""Who acts in a report, what it tells, and which reports tell the same thing."""
