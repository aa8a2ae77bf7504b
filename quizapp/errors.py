"""Errors that the person at the screen can act on; anything else is our bug."""


class QuizError(Exception):
    """Something went wrong that the person at the screen can act on.

    Message and next step are whole sentences with named fields, kept apart from their values, so that
    the window can translate the sentence before the values are filled in.
    """

    def __init__(self, message: str, action: str, **fields: object) -> None:
        super().__init__(message.format(**fields))
        self.message_template = message
        self.action_template = action
        self.fields = fields

    @property
    def action(self) -> str:
        """What the person can do now, in English."""
        return self.action_template.format(**self.fields)


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a sentence outside the window for translation; return it unchanged."""
    del context
    return text
