"""The questions of `every_kind` with other keys."""

from typing import Any

import msgspec

from quizapp.questions.kinds import AnyQuestion


def twin(question: AnyQuestion) -> AnyQuestion:
    """Return the same question with another key; before the answer nobody can tell the two apart."""
    written: Any = msgspec.to_builtins(question)  # Any: as deep as a question is
    match question.kind:
        case "flashcard":
            written["answer"] = {"en": "Something else", "es": "Otra cosa"}
        case "cloze_deletion":
            written["stem"] = {name: text.replace("100.4", "99.0") for name, text in written["stem"].items()}
        case "image_occlusion":
            written["masks"][0]["label"] = {"en": "Heart", "es": "Corazón"}
        case "typed_answer":
            written["answers"] = [{"en": "Ileitis", "es": "Ileítis"}]
        case "numeric_answer":
            written |= {"value": "75", "tolerance": "3"}
        case "single_best_answer":
            written["key"] = "visit"
        case "true_false":
            written |= {"is_true": False, "reason": "dose"}
        case "select_all":
            written["keys"] = ["rash", "cough"]
        case "select_n":
            written["keys"] = ["itch", "thirst"]
        case "grouped_multiple_response":
            written["groups"][0]["keys"], written["groups"][1]["keys"] = ["itch"], ["sight"]
        case "symptom_to_action":
            written["key"] = "mention_at_visit"
        case "matrix_multiple_choice":
            written["rows"][0]["key"], written["rows"][1]["key"] = "no", "yes"
        case "matrix_multiple_response":
            for row, other_keys in zip(written["rows"], ([], ["colitis"], ["colitis", "hepatitis"]), strict=True):
                row["keys"] = other_keys
        case "drop_down_cloze" | "drop_down_table" | "drop_down_rationale":
            written["gaps"][0]["key"], written["gaps"][1]["key"] = "give", "tablets"
        case "drag_and_drop_cloze" | "drag_and_drop_rationale":
            written["gaps"][0]["key"], written["gaps"][1]["key"] = "cough", "colitis"
        case "bow_tie":
            written["actions"]["keys"], written["condition"]["keys"] = ["wait", "stop"], ["flu"]
            written["parameters"]["keys"] = ["height", "ecg"]
        case "ordered_response":
            written["keys"] = ["hold", "steroid", "call", "taper"]
        case "matching":
            written["premises"][0]["key"], written["premises"][1]["key"] = "skin", "lung"
        case "highlight_text":
            written["keys"] = ["appetite", "oxygen"]
        case "highlight_table":
            written["keys"] = ["belly"]
        case "hot_spot":
            written["key"] = "spleen"
        case "case_study":
            steps = getattr(question, "steps", ())
            written["steps"] = [msgspec.to_builtins(twin(step)) for step in steps]
    other: AnyQuestion = msgspec.convert(written, AnyQuestion)
    return other
