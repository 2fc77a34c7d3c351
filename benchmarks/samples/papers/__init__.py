"""The invented shipments. Companies, people and numbers are made up; any likeness to real ones is chance."""
