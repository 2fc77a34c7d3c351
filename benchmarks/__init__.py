"""What measures and shows the product; no part of what runs in a chamber."""
