"""The generator's rooms. Installed in its environment, so every file imports by name."""
