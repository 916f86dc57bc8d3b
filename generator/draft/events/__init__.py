"""What happens, and to whom."""
