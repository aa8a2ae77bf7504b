"""Decks on disk: reading and checking them, and the catalogue of all that is installed.

Belongs here: deck folders, the facts and sources they rest on, the texts of the action levels, rich
text made harmless. Does not belong here: anything about one person (``progress``) and other programs'
file formats (``exchange``).
"""
