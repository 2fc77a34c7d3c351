"""Walks through the pages as a person takes them, in a real browser, without stand-ins."""
