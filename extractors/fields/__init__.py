"""One file per family of header fields: `find(sheet)` gives candidates, `ranking.choose` takes the best."""
