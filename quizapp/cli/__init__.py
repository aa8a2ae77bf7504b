"""The command line: the same jobs as the window, as commands that print text or JSON.

Belongs here: reading arguments and printing. Does not belong here: anything the window needs too
(``workspace``).
"""
