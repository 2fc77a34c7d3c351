"""Composers that draw papers of the calibration split and of no other."""
