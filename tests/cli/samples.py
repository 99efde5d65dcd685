"""What the commands are tried on."""

ARTICLE = "Oakline has acquired Pine Motors. Oakline has not acquired Elm Motors."
