"""Joins the rooms, one module per job a person does: studying, looking after profiles and decks.

Belongs here: the sequence of a job. Does not belong here: SQL, formulas, widgets, printing.
"""
