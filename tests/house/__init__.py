"""Is the house in order? Commands, locks, import arrows, sizes, links."""
