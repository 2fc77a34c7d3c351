"""Who acts? Pages for exporters, chamber staff, operators and the public. No PDF is parsed or printed here."""
