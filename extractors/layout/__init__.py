"""How a page is laid out: rows, segments, ruled cells, labels and what stands beside or below them."""
