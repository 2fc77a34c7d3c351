"""What the printed form is measured and drawn with: advance widths and outlines of the print fonts, and their
script."""
