"""When to ask again: memory model, study days, a card's state, the order of a session.

Belongs here: pure functions of their arguments, moments and time zones among them. Does not belong
here: files, SQL, Qt, and reading a clock: ``now`` always comes from outside.
"""
