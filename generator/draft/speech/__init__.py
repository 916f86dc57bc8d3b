"""Who says what: quotations, attributions, hedges, silence."""
