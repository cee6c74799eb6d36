"""What a question offers and what is right, whatever its kind."""

import hashlib
from dataclasses import dataclass
from itertools import count, pairwise

from scormbuild.model.quiz import (
    ChooseMany,
    ChooseOne,
    FillInNumber,
    Match,
    PutInOrder,
    Question,
    Quiz,
    Reflect,
    Right,
    TrueOrFalse,
)
from scormbuild.render.words import Words


@dataclass(frozen=True)
class Option:
    """One answer to pick, whether it is right, and what someone who picks it is told."""

    text: str
    right: bool
    because: str


def asked(quiz: Quiz) -> tuple[Question, ...]:
    """The questions that can be answered: all but those that are only to be thought about."""
    return tuple(question for question in quiz.questions if not isinstance(question, Reflect))


def options(question: ChooseOne | ChooseMany | TrueOrFalse, spoken: Words) -> tuple[Option, ...]:
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


def mixed(question: Match | PutInOrder) -> tuple[int, ...]:
    """The places of what is offered in an order that looks random and never changes; none is followed by its next."""
    places = range(len(question.pairs if isinstance(question, Match) else question.steps))
    orders = (_shuffled(f"{question.id}/{turn}", places) for turn in count())
    return next(order for order in orders if all(after - place != 1 for place, after in pairwise(order)))


def _shuffled(seed: str, places: range) -> tuple[int, ...]:
    return tuple(sorted(places, key=lambda place: hashlib.sha256(f"{seed}/{place}".encode()).digest()))


def answer_data(question: Question, spoken: Words) -> dict[str, object]:
    """For the player: how many places there are, and those of a right answer; of a number, the number itself."""
    match question:
        case Match():
            return {"options": len(question.pairs), "right": [*range(len(question.pairs))]}
        case PutInOrder():
            places = [*range(len(question.steps))]
            return {"options": len(places), "right": places, "mixed": [*mixed(question)]}
        case FillInNumber():
            return {"right": [question.answer]}
        case Reflect():
            return {}
        case _:
            offered = options(question, spoken)
            right = [place for place, option in enumerate(offered) if option.right]
            return {"options": len(offered), "right": right}
