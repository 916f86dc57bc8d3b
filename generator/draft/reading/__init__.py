"""An article's bytes → text with numbered sentences, and what it says of its own source."""
