"""Who sells, who buys, who receives: the parties of an invoice, from labelled blocks, letterheads and signatures."""
