"""Goods tables: from the words of a page to invoice lines, charges and totals.

`vocabulary` knows the words, `amounts` the numbers, `columns` finds the head and its columns, `rows` what stands under
it, `cells` reads a cell, `arithmetic` proves it, `summary` tells totals and charges from goods, `goods` puts it all
together.
"""
