"""The draft's file, and how it becomes a published sheet."""
