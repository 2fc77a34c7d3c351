"""Composers that draw papers of the dev split and of no other."""
