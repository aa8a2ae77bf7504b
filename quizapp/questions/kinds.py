"""Every kind of question there is: those that stand alone, and the case that is made of them."""

from quizapp.questions.case_study import CaseStudy
from quizapp.questions.stand_alone import StandAlone

AnyQuestion = StandAlone | CaseStudy
