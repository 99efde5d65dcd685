"""Put claims together: mentions, evidence, and which things can stand in which relation."""
