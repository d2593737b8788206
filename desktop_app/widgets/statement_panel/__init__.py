"""The statement that is selected, field by field, and the table of all statements of a document."""
