"""The building blocks of pages: painted after the tokens, operated like Qt's own controls."""
