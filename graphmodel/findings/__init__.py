"""What the analyses found, in a panel's words: findings, their order and stories, and their machine form."""
