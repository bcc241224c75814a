"""Who is who in one article: names, roles, descriptions and pronouns, each led to one actor or to nobody."""
