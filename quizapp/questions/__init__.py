"""What can be asked and how an answer is scored: kinds of question as plain data, with pure rules.

Belongs here: the classes of the question kinds, texts in two languages, responses, scores, the hash of
a key. Does not belong here: files, Qt, SQL, clocks, and anything about when a question is asked again
(``learning``) or how it looks (``desktop``).
"""
