"""The list of all kinds. To add one, write its module and name its class here, once."""

from quizapp.questions.flashcard import Flashcard
from quizapp.questions.single_best_answer import SingleBestAnswer

AnyQuestion = Flashcard | SingleBestAnswer
