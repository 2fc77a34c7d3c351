"""Does it hold? The folders below mirror those of the source; `house` watches over the house itself."""
