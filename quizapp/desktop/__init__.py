"""The window: pages, widgets, look and background tasks. The only place that imports Qt.

Belongs here: showing what ``workspace`` gives and saying what the person did. Does not belong here:
scores, dates, the order of questions, files of decks or profiles.
"""
