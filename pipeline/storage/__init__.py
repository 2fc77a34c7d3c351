"""Where it is kept: tables, blobs, the audit trail. Functions take the session; the session is the unit of work."""
