"""From an article to a draft sheet: rules that read English news, each named, each with an example."""
