"""Pure functions on strings: what anybody wrote made fit to show, HTML, language, length."""
