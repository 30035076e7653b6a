"""Hostile content by the thousand: what nobody would write by hand is refused or rendered harmless, and never a crash."""
