"""Whether the pages of others, on which our records rest, are still there."""
