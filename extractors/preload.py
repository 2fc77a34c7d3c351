"""Imported once by the fork server, so that no child of it has to import what reading needs."""

from extractors import guard, rapid

__all__ = ["guard"]

rapid.load()
