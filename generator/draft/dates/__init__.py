"""Dates, seen from the day of publication."""
