"""What corrected papers of an exporter teach about the next ones of the same layout: where each value stands.

`lesson` is what is kept of one corrected paper, `learn` makes it, `recall` reads by it, `shelf` keeps lessons in files.
"""
