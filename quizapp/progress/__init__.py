"""One person's log and state: profiles, the events, the fold over them, and its verification.

Belongs here: the only SQL about a person, the profile's folder. Does not belong here: questions and
decks (cards are names here), formulas of memory (``learning``) and the window's wishes.
"""
