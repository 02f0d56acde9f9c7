"""What is computed once from an article: sentences, marks, quotations, people, attributions, dates."""
