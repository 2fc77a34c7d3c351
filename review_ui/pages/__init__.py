"""One file a page (or a few that belong together): find, call the step, show. What a page may do is decided in the
steps."""
