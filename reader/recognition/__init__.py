"""A document to its mentions of organizations and other documents."""
