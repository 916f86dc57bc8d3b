"""Helpers outside the rules, off by default."""
