"""How does it look? Values become HTML, PDF and mail; sealing and QR. No database, no settings."""
