"""Tell what pronouns, dropped subjects, short names and descriptions mean within one article."""
