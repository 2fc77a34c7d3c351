"""How is it read? Bytes become pages, pages become fields with evidence. No database, no settings."""
