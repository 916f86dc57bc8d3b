"""Sums of money, percentages and other quantities."""
