"""Imported by the fork server after all else, so that no child of it has to make the second engine ready."""

from extractors import rapid

rapid.load()
