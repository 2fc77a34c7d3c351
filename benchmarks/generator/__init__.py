"""Invented invoices in hundreds of layouts, for training and measuring the reader."""
