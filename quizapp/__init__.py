"""Immunotherapy Quiz: flashcards and questions on cancer immunotherapy, offline.

Only the rooms belong here (see each folder's own docstring), plus three small modules that every room
may need: ``errors``, ``shipped`` and the entry ``__main__``. No feature of its own.
"""
