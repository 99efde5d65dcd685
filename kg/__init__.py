"""Turn news articles into an RDF knowledge graph whose every edge shows the words it came from."""
