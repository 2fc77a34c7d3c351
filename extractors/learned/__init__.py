"""A second reader that has learned from invented papers: it says of every word of a page what it may be part of."""
