"""Papers filled into forms: aligned boxes, courier and customs forms, typed and line-printed sheets, letters."""

from benchmarks.generator.forms.house import found as found
