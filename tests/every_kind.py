"""One small question of every kind, in both languages, with an explanation for every part that can have one."""

from decimal import Decimal
from pathlib import Path

import msgspec

from quizapp.library.catalogue import Entry
from quizapp.library.deck import Deck, DeckHead, Language
from quizapp.questions.bow_tie import BowTie, Side
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.chart import ChartRow, ChartTab, Flag
from quizapp.questions.cloze_deletion import ClozeDeletion
from quizapp.questions.fill import (
    DragAndDropCloze,
    DragAndDropRationale,
    DropDown,
    DropDownCloze,
    DropDownRationale,
    DropDownTable,
    TableRow,
    Target,
)
from quizapp.questions.flashcard import Flashcard
from quizapp.questions.highlight import HighlightTable, HighlightText
from quizapp.questions.hot_spot import HotSpot
from quizapp.questions.identity import CardId
from quizapp.questions.image_occlusion import ImageOcclusion
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.matching import Matching, Premise
from quizapp.questions.matrix import ChoiceRow, Column, MatrixMultipleChoice, MatrixMultipleResponse, TickRow
from quizapp.questions.multiple_response import Group, GroupedMultipleResponse, SelectAll, SelectN
from quizapp.questions.numeric_answer import NumericAnswer
from quizapp.questions.option import ActionLevel, Option
from quizapp.questions.ordered_response import OrderedResponse
from quizapp.questions.picture import Region
from quizapp.questions.question import Judgment, card_ids
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.questions.stand_alone import StandAlone
from quizapp.questions.symptom_to_action import LevelTexts, SymptomToAction
from quizapp.questions.text import Texts
from quizapp.questions.true_false import TrueFalse
from quizapp.questions.typed_answer import TypedAnswer


def both(en: str, es: str) -> Texts:
    """A text in both languages."""
    return Texts(en=en, es=es)


def option(name: str, en: str, es: str, level: ActionLevel | None = None) -> Option:
    """An option, with an explanation that names it."""
    return Option(id=name, text=both(en, es), level=level, explanation=because(name))


def because(name: str) -> Texts:
    """What is said about a part."""
    return both(f"Because of {name}.", f"Por {name}.")


WHY = both("The team **must** know today.", "El equipo **debe** saberlo hoy.")
LUNGS = both("Lungs", "Pulmones")

flashcard = Flashcard(
    id="flashcard",
    stem=both("What is fever?", "¿Qué es fiebre?"),
    answer=both("A temperature of **100.4 °F** or more", "Una temperatura de **100.4 °F** o más"),
    hint=both("A number", "Un número"),
    reversed=True,
    explanation=WHY,
    topic=LUNGS,
)
cloze_deletion = ClozeDeletion(
    id="cloze-deletion",
    stem=both(
        "Fever of {{c1::100.4 °F::a number}} or more: {{c2::call the same day}}.",
        "Fiebre de {{c1::100.4 °F::un número}} o más: {{c2::llame el mismo día}}.",
    ),
    explanation=WHY,
    topic=LUNGS,
)
image_occlusion = ImageOcclusion(
    id="image-occlusion",
    stem=both("What is under the mask?", "¿Qué hay bajo la máscara?"),
    image="body.svg",
    alt=both("Outline of a body", "Silueta de un cuerpo"),
    masks=(
        Region(id="lung", label=both("Lung", "Pulmón"), x=40, y=20, width=10, height=10, explanation=because("lung")),
        Region(
            id="bowel", label=both("Bowel", "Intestino"), x=40, y=50, width=20, height=15, explanation=because("bowel")
        ),
    ),
    explanation=WHY,
    topic=LUNGS,
)
typed_answer = TypedAnswer(
    id="typed-answer",
    stem=both("What is an inflamed bowel called?", "¿Cómo se llama el intestino inflamado?"),
    answers=(both("Colitis", "Colitis"), both("inflamed colon", "colon inflamado")),
    not_accepted=(both("cholitis", "quolitis"),),
    hint=both("One word", "Una palabra"),
    explanation=WHY,
    topic=LUNGS,
)
numeric_answer = NumericAnswer(
    id="numeric-answer",
    stem=both("1 mg/kg for 80 kg: how much?", "1 mg/kg para 80 kg: ¿cuánto?"),
    value=Decimal(80),
    tolerance=Decimal(1),
    unit="mg",
    units=("milligrams",),
    solution=both("1 mg/kg times 80 kg = **80 mg**", "1 mg/kg por 80 kg = **80 mg**"),
    explanation=WHY,
    topic=LUNGS,
)
single_best_answer = SingleBestAnswer(
    id="single-best-answer",
    stem=both("You have a new dry cough. What do you do?", "Tiene una tos seca nueva. ¿Qué hace?"),
    options=(
        option("today", "Call the care team today.", "Llame hoy al equipo.", ActionLevel.CALL_TODAY),
        option("visit", "Say it at the visit.", "Dígalo en la cita.", ActionLevel.MENTION_AT_VISIT),
        option("syrup", "Take cough syrup.", "Tome jarabe."),
    ),
    key="today",
    escalation=("E1",),
    explanation=WHY,
    takeaway=both("A new cough: I call today.", "Una tos nueva: llamo hoy."),
    topic=LUNGS,
)
true_false = TrueFalse(
    id="true-false",
    stem=both("Side effects can come months later.", "Los efectos pueden venir meses después."),
    is_true=True,
    why_true=because("true"),
    why_false=because("false"),
    reasons=(
        option("immune", "The immune system stays active.", "El sistema inmunitario sigue activo."),
        option("dose", "The dose grows.", "La dosis crece."),
    ),
    reason="immune",
    explanation=WHY,
    topic=LUNGS,
)
select_all = SelectAll(
    id="select-all",
    stem=both("Which are signs of colitis?", "¿Cuáles son signos de colitis?"),
    options=(
        option("blood", "Blood in the stool", "Sangre en las heces"),
        option("cramps", "Cramps", "Cólicos"),
        option("rash", "Rash", "Erupción"),
        option("cough", "Cough", "Tos"),
    ),
    keys=("blood", "cramps"),
    explanation=WHY,
    topic=LUNGS,
)
select_n = SelectN(
    id="select-n",
    stem=both("Choose the 2 signs of pneumonitis.", "Elija los 2 signos de neumonitis."),
    options=(
        option("cough", "Cough", "Tos"),
        option("breath", "Short breath", "Falta de aire"),
        option("itch", "Itch", "Picazón"),
        option("thirst", "Thirst", "Sed"),
    ),
    keys=("cough", "breath"),
    explanation=WHY,
    topic=LUNGS,
)
grouped_multiple_response = GroupedMultipleResponse(
    id="grouped-multiple-response",
    stem=both("Which signs belong to each organ?", "¿Qué signos son de cada órgano?"),
    groups=(
        Group(
            id="lung",
            text=both("Lung", "Pulmón"),
            options=(option("cough", "Cough", "Tos"), option("itch", "Itch", "Picazón")),
            keys=("cough",),
        ),
        Group(
            id="bowel",
            text=both("Bowel", "Intestino"),
            options=(option("blood", "Blood", "Sangre"), option("sight", "Poor sight", "Mala vista")),
            keys=("blood",),
        ),
    ),
    explanation=WHY,
    topic=LUNGS,
)
symptom_to_action = SymptomToAction(
    id="symptom-to-action",
    stem=both("You have watery stools.", "Tiene heces líquidas."),
    when=both("Since yesterday", "Desde ayer"),
    how_often=both("Six times a day", "Seis veces al día"),
    key=ActionLevel.CALL_TODAY,
    explanations=LevelTexts(
        emergency_now=because("emergency_now"),
        call_today=because("call_today"),
        mention_at_visit=because("mention_at_visit"),
    ),
    escalation=("E11",),
    explanation=WHY,
    topic=LUNGS,
)
matrix_multiple_choice = MatrixMultipleChoice(
    id="matrix-multiple-choice",
    stem=both("Is each order indicated?", "¿Está indicada cada orden?"),
    row_heading=both("Order", "Orden"),
    columns=(
        Column(id="yes", text=both("Indicated", "Indicada")),
        Column(id="no", text=both("Not indicated", "No indicada")),
    ),
    rows=(
        ChoiceRow(id="steroid", text=both("Steroid", "Esteroide"), key="yes", explanation=because("steroid")),
        ChoiceRow(id="dose", text=both("Next dose", "Próxima dosis"), key="no", explanation=because("dose")),
    ),
    explanation=WHY,
    topic=LUNGS,
)
matrix_multiple_response = MatrixMultipleResponse(
    id="matrix-multiple-response",
    stem=both("Which findings fit which condition?", "¿Qué hallazgos van con qué afección?"),
    row_heading=both("Finding", "Hallazgo"),
    columns=(
        Column(id="colitis", text=both("Colitis", "Colitis")),
        Column(id="hepatitis", text=both("Hepatitis", "Hepatitis")),
    ),
    rows=(
        TickRow(
            id="pain", text=both("Belly pain", "Dolor"), keys=("colitis", "hepatitis"), explanation=because("pain")
        ),
        TickRow(id="alt", text=both("High ALT", "ALT alta"), keys=("hepatitis",), explanation=because("alt")),
        TickRow(id="rash", text=both("Rash", "Erupción"), keys=(), explanation=because("rash")),
    ),
    explanation=WHY,
    topic=LUNGS,
)
_FIRST = DropDown(
    id="first",
    options=(
        option("hold", "hold the drug", "suspender el fármaco"),
        option("give", "give the drug", "dar el fármaco"),
    ),
    key="hold",
    label=both("First order", "Primera orden"),
)
_SECOND = DropDown(
    id="second",
    options=(option("steroid", "a steroid", "un esteroide"), option("tablets", "tablets", "pastillas")),
    key="steroid",
    label=both("Second order", "Segunda orden"),
)
_POOL = (
    option("colitis", "colitis", "colitis"),
    option("blood", "blood in the stool", "sangre en las heces"),
    option("cough", "a dry cough", "una tos seca"),
)
_CAUSE = Target(id="cause", key="colitis", label=both("Condition", "Afección"), explanation=because("cause"))
_EFFECT = Target(id="effect", key="blood", label=both("Finding", "Hallazgo"), explanation=because("effect"))
drop_down_cloze = DropDownCloze(
    id="drop-down-cloze",
    stem=both("Complete the plan.", "Complete el plan."),
    text=both("The nurse expects to {first}, then {second}.", "La enfermera espera {first} y luego {second}."),
    gap_list=(_FIRST, _SECOND),
    explanation=WHY,
    topic=LUNGS,
)
drag_and_drop_cloze = DragAndDropCloze(
    id="drag-and-drop-cloze",
    stem=both("Complete the sentence.", "Complete la frase."),
    text=both("This is {cause}, shown by {effect}.", "Esto es {cause}, por {effect}."),
    gap_list=(_CAUSE, _EFFECT),
    options=_POOL,
    explanation=WHY,
    topic=LUNGS,
)
drop_down_table = DropDownTable(
    id="drop-down-table",
    stem=both("Complete the table.", "Complete la tabla."),
    columns=(both("Moment", "Momento"), both("Order", "Orden")),
    rows=(
        TableRow(cells=(both("Now", "Ahora"), both("{first}", "{first}"))),
        TableRow(cells=(both("Next", "Después"), both("Give {second}", "Dar {second}"))),
    ),
    gap_list=(_FIRST, _SECOND),
    explanation=WHY,
    topic=LUNGS,
)
drop_down_rationale = DropDownRationale(
    id="drop-down-rationale",
    stem=both("Complete the sentence.", "Complete la frase."),
    text=both("The nurse will {first} because of {second}.", "La enfermera va a {first} por {second}."),
    gap_list=(_FIRST, _SECOND),
    cause="first",
    explanation=WHY,
    topic=LUNGS,
)
drag_and_drop_rationale = DragAndDropRationale(
    id="drag-and-drop-rationale",
    stem=both("Complete the sentence.", "Complete la frase."),
    text=both("This is {cause}, as shown by {effect}.", "Esto es {cause}, como muestra {effect}."),
    gap_list=(_CAUSE, _EFFECT),
    options=_POOL,
    cause="cause",
    explanation=WHY,
    topic=LUNGS,
)
bow_tie = BowTie(
    id="bow-tie",
    stem=both("Complete the bow-tie.", "Complete el esquema."),
    actions=Side(
        options=(
            option("stop", "Stop the drug", "Detener el fármaco"),
            option("steroid", "Give a steroid", "Dar un esteroide"),
            option("wait", "Wait", "Esperar"),
        ),
        keys=("stop", "steroid"),
    ),
    condition=Side(
        options=(option("myocarditis", "Myocarditis", "Miocarditis"), option("flu", "Flu", "Gripe")),
        keys=("myocarditis",),
    ),
    parameters=Side(
        options=(
            option("troponin", "Troponin", "Troponina"),
            option("ecg", "ECG", "ECG"),
            option("height", "Height", "Estatura"),
        ),
        keys=("troponin", "ecg"),
    ),
    explanation=WHY,
    topic=LUNGS,
)
ordered_response = OrderedResponse(
    id="ordered-response",
    stem=both("Put the steps into order.", "Ordene los pasos."),
    options=(
        option("call", "Call the team", "Llamar al equipo"),
        option("hold", "Hold the drug", "Suspender el fármaco"),
        option("steroid", "Give the steroid", "Dar el esteroide"),
        option("taper", "Taper the steroid", "Reducir el esteroide"),
    ),
    keys=("hold", "call", "steroid", "taper"),
    explanation=WHY,
    topic=LUNGS,
)
matching = Matching(
    id="matching",
    stem=both("Which organ does each sign come from?", "¿De qué órgano viene cada signo?"),
    premises=(
        Premise(id="cough", text=both("Cough", "Tos"), key="lung", explanation=because("cough")),
        Premise(
            id="blood",
            text=both("Blood in the stool", "Sangre en las heces"),
            key="bowel",
            explanation=because("blood"),
        ),
    ),
    options=(
        option("lung", "Lung", "Pulmón"),
        option("bowel", "Bowel", "Intestino"),
        option("skin", "Skin", "Piel"),
    ),
    explanation=WHY,
    topic=LUNGS,
)
highlight_text = HighlightText(
    id="highlight-text",
    stem=both("Mark what needs follow-up.", "Marque lo que necesita seguimiento."),
    text=both(
        "Client has a [dry cough](#cough) and [good appetite](#appetite).\n\n[Oxygen 90 %](#oxygen) today.",
        "El cliente tiene [tos seca](#cough) y [buen apetito](#appetite).\n\n[Oxígeno 90 %](#oxygen) hoy.",
    ),
    keys=("cough", "oxygen"),
    explanations={"cough": because("cough"), "appetite": because("appetite"), "oxygen": because("oxygen")},
    explanation=WHY,
    topic=LUNGS,
)
highlight_table = HighlightTable(
    id="highlight-table",
    stem=both("Mark what needs follow-up.", "Marque lo que necesita seguimiento."),
    columns=(both("System", "Sistema"), both("Finding", "Hallazgo")),
    rows=(
        TableRow(cells=(both("Lungs", "Pulmones"), both("[Dry cough](#cough)", "[Tos seca](#cough)"))),
        TableRow(cells=(both("Bowel", "Intestino"), both("[Soft belly](#belly)", "[Vientre blando](#belly)"))),
    ),
    keys=("cough",),
    explanations={"cough": because("cough"), "belly": because("belly")},
    explanation=WHY,
    topic=LUNGS,
)
hot_spot = HotSpot(
    id="hot-spot",
    stem=both("Where is the liver?", "¿Dónde está el hígado?"),
    image="body.svg",
    alt=both("Outline of a body", "Silueta de un cuerpo"),
    regions=(
        Region(
            id="liver", label=both("Right", "Derecha"), x=30, y=40, width=15, height=10, explanation=because("liver")
        ),
        Region(
            id="spleen", label=both("Left", "Izquierda"), x=60, y=40, width=10, height=10, explanation=because("spleen")
        ),
    ),
    key="liver",
    explanation=WHY,
    topic=LUNGS,
)
_STEPS: tuple[StandAlone, ...] = (
    highlight_text,
    matrix_multiple_response,
    drop_down_rationale,
    select_all,
    select_n,
    matrix_multiple_choice,
)


def _step(question: StandAlone, number: int, judgment: Judgment) -> StandAlone:
    return msgspec.structs.replace(question, id=f"step-{number}", judgment=judgment)


case_study = CaseStudy(
    id="case-study",
    stem=both("A client has a **cough** after nivolumab.", "Un cliente tiene **tos** tras nivolumab."),
    chart=(
        ChartTab(
            id="note",
            title=both("Nurse's note", "Nota de enfermería"),
            text=both("Client has a **dry** cough.", "El cliente tiene tos **seca**."),
        ),
        ChartTab(
            id="laboratory",
            title=both("Laboratory", "Laboratorio"),
            columns=(both("Test", "Prueba"), both("Day 1", "Día 1")),
            rows=(ChartRow(cells=(both("Sodium", "Sodio"), both("128", "128")), flags=(Flag.NONE, Flag.LOW)),),
            from_step=3,
            over_time=True,
        ),
    ),
    steps=tuple(
        _step(question, number, judgment)
        for number, (question, judgment) in enumerate(zip(_STEPS, Judgment, strict=True), start=1)
    ),
    explanation=WHY,
    topic=LUNGS,
)

EVERY_KIND: dict[str, AnyQuestion] = {
    question.kind: question
    for question in (
        flashcard,
        cloze_deletion,
        image_occlusion,
        typed_answer,
        numeric_answer,
        single_best_answer,
        true_false,
        select_all,
        select_n,
        grouped_multiple_response,
        symptom_to_action,
        matrix_multiple_choice,
        matrix_multiple_response,
        drop_down_cloze,
        drag_and_drop_cloze,
        drop_down_table,
        drop_down_rationale,
        drag_and_drop_rationale,
        bow_tie,
        ordered_response,
        matching,
        highlight_text,
        highlight_table,
        hot_spot,
        case_study,
    )
}
"""The questions by the names of their kinds; nothing is wrong with any of them."""

DECK = Deck(
    folder=Path("not-there") / "every-kind",
    head=DeckHead(
        format=1,
        id="every-kind",
        title=both("Every kind", "Todos los tipos"),
        language=Language.EN,
        version="1",
        licence="CC-BY-4.0",
        audience=(),
    ),
    questions=(),
)


def entry(question: AnyQuestion, part: str = "") -> Entry:
    """Return a card of a question, by default its first one."""
    card = CardId(f"every-kind/{question.id}/{part}") if part else card_ids("every-kind", question)[0]
    return Entry(card, DECK, question, place=0)
