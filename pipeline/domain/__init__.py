"""Pure values and decisions of the trade: the standard library and `pipeline.errors` only; time, ids and randomness
are passed in.
"""
