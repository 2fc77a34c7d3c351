"""What each command of `gensan` does. `flows.cli` imports them only when they are asked for."""
