"""What the printed form is measured with: advance widths of the print fonts (widths.json) and the script that makes
them."""
