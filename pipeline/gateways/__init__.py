"""The world outside: the clock, payment services, mail servers. Each is a small face that the steps call."""
