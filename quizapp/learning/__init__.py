"""When to ask again: memory model, a card's state, today's plan and what it will come to.

Belongs here: pure functions of their arguments, moments and time zones among them. Does not belong
here: files, SQL, Qt, and reading a clock: ``now`` always comes from outside.

One card at a time, with the standard library and msgspec (on the way to the first card, where numpy would cost 75 ms):

- ``memory``: the memory model, FSRS-6; ``spread``: the interval that is really given.
- ``card``: a card's state after each answer, and when it is asked again; ``rating``: from a score to a rating.
- ``day``, ``moments``, ``clock``: study days, stored moments, and whether a clock can be believed.
- ``goal``: the date, and how much of which days is given to it; ``session``: one sitting.
- ``form``, ``run``, ``result``: tests.

Many cards, or many learners, with numpy:

- ``memories``: the memory model for arrays; ``fit``, ``slopes``: its parameters for one person.
- ``choice``: the rule by which a study day is filled; ``arrangement``: which of its cards stand beside one another.
- ``plan``: the order of a study day; its text has an example with a learner of one's own.
- ``forecast``, ``simulation``: the same rule played through to the date; ``measured``: a person's own seconds.

Nothing here needs the rest of the program but ``quizapp.questions``. A card that is answered on the days on which it is
due, and forgotten once:

    >>> from quizapp.learning.memory import first_memory, interval_days, next_memory, retrievability
    >>> from quizapp.questions.response import Rating
    >>> memory, intervals = first_memory(Rating.GOOD), []
    >>> for rating in (Rating.GOOD, Rating.GOOD, Rating.AGAIN, Rating.GOOD):
    ...     intervals.append(interval_days(memory))
    ...     memory = next_memory(memory, rating, elapsed_days=intervals[-1])
    >>> intervals
    [2, 11, 46, 3]
    >>> f"{retrievability(memory, 30):.2f}"
    '0.79'
"""
