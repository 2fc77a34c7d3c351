"""The layouts, a file each: HTML templates (printed by ``web.py``) and drawings (on ``sheet.py``)."""
