"""The answers a question offers, whatever its kind."""

from dataclasses import dataclass

from scormbuild.model.quiz import Question, Right, TrueOrFalse
from scormbuild.render.words import Words


@dataclass(frozen=True)
class Option:
    """One answer to pick, whether it is right, and what someone who picks it is told."""

    text: str
    right: bool
    because: str


def options(question: Question, spoken: Words) -> tuple[Option, ...]:
    """In the author's order; a statement to judge offers “true” first and “false” second."""
    if isinstance(question, TrueOrFalse):
        return (
            Option(spoken.say("answer_true"), question.answer, question.if_true),
            Option(spoken.say("answer_false"), not question.answer, question.if_false),
        )
    return tuple(
        Option(answer.right, True, answer.because)
        if isinstance(answer, Right)
        else Option(answer.wrong, False, answer.because)
        for answer in question.answers
    )
