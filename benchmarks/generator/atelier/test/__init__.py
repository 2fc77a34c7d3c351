"""Composers that draw papers of the test split and of no other."""
