"""Which figures count those who attended."""
