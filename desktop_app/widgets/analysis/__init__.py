"""The page on which analysis views are shown, chosen, narrowed and opened."""
