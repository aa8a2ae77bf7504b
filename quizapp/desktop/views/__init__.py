"""One view for each way of answering, and the explanation that follows.

Belongs here: showing a question and saying what the person did with it. Does not belong here: going on to the
next question, saving, keys (``pages.study``).
"""
