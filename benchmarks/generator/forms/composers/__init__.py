"""Composers: each arranges the pieces of a form in its own way."""
