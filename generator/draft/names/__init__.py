"""Who and what is named: each entity once, with a kind."""
