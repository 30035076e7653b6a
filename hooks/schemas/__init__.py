"""The shape of every file that editors write, as JSON Schema for their editor and as a table to read."""
