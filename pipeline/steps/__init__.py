"""What people and machines do to cases, people and money: each function one transaction with its audit rows. Load,
decide in the domain, save.
"""
