"""The list of all documents, searched and chosen from."""
