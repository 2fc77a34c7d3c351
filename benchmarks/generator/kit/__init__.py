"""What every family of invented papers needs and none is recognised by: the form of the truth, marks, printers."""
