"""When? Order, retries, schedules, the worker, the command line. The only folder that sees all the others."""
