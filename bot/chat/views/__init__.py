"""What is shown, as data: each chat product only translates it into its own layout."""
