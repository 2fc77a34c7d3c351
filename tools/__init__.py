"""Small programs that make the tables of the house from published sources; nothing of the product imports them."""
