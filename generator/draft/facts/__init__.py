"""Candidates → facts in the format's fields, or the reason why there is none."""
