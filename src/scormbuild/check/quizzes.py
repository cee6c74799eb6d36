"""Whether quizzes can be answered, and passed."""

from collections.abc import Iterator

from scormbuild.check.walk import items, questions
from scormbuild.diagnostics import Diagnostic
from scormbuild.diagnostics.activity_rules import Q001, Q002, Q003, Q004, Q005, Q006, Q009, Q010
from scormbuild.load.project import Project, Topic
from scormbuild.model.quiz import ChooseMany, ChooseOne, Match, PutInOrder, Question, Quiz, Reflect, Right


def right_answers(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Exactly one where one is chosen; at least one, and not all, where several are."""
    for question, path in questions(topic):
        if not isinstance(question, ChooseOne | ChooseMany):
            continue
        place = topic.course.source.key_at((*path, "answers"))
        right = sum(isinstance(answer, Right) for answer in question.answers)
        if isinstance(question, ChooseOne) and right != 1:
            message = f"“{question.id}” has {right or 'no'} right answers; it needs exactly one"
            yield Q001.at(place, message, Q001.remedy, question.id)
        if isinstance(question, ChooseMany) and not right:
            yield Q002.at(place, f"“{question.id}” has no right answer", Q002.remedy, question.id)
        if isinstance(question, ChooseMany) and right == len(question.answers):
            yield Q005.at(place, f"every answer of “{question.id}” is right", Q005.remedy, question.id)


def answers_differ(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """No two answers, pairs or steps of a question read the same."""
    for question, path in questions(topic):
        seen: set[str] = set()
        for number, text in enumerate(_offered(question)):
            if text.casefold() in seen:
                list_key = {Match: "pairs", PutInOrder: "steps"}.get(type(question), "answers")
                place = topic.course.source.value_at((*path, list_key, number))
                yield Q003.at(place, "another answer of this question says the same", Q003.remedy, question.id)
            seen.add(text.casefold())


def _offered(question: Question) -> list[str]:
    match question:
        case ChooseOne() | ChooseMany():
            return [answer.right if isinstance(answer, Right) else answer.wrong for answer in question.answers]
        case Match():
            return [pair.goes_with for pair in question.pairs]
        case PutInOrder():
            return [*question.steps]
        case _:
            return []


def one_final_quiz(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """The score comes from exactly one quiz, and where there is a score there is a pass mark."""
    course, source = topic.course.value, topic.course.source
    final = course.final_quizzes
    if course.pass_mark and not final:
        place = source.key_at(("pass_mark",))
        quizzes = [quiz for quiz, _ in items(topic, Quiz)]
        message = "no quiz is marked “final: true”" if quizzes else "there is no quiz"
        yield Q004.at(place, f"{message}, so nobody can pass", Q004.remedy)
    if final and not course.pass_mark:
        hint = "add “pass_mark: 80”, or remove “final: true”"
        yield Q004.at(source.value_at(()), "there is a final quiz but no “pass_mark:”", hint)
    for quiz, path in items(topic, Quiz):
        if quiz in final[1:]:
            place = source.key_at((*path, "final"))
            yield Q004.at(place, f"“{final[0].id}” is marked final already", Q004.remedy, quiz.id)


def draws_what_there_is(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Only the final quiz draws, and not more than it has."""
    for quiz, path in items(topic, Quiz):
        place = topic.course.source.key_at((*path, "draw"))
        if quiz.draw and quiz not in topic.course.value.final_quizzes:
            yield Q006.at(place, f"“{quiz.id}” is not final, so it draws nothing", Q006.remedy, quiz.id)
        elif quiz.draw and quiz.draw > len(quiz.questions):
            message = f"“{quiz.id}” cannot draw {quiz.draw} of {len(quiz.questions)} questions"
            yield Q006.at(place, message, Q006.remedy, quiz.id)


def reflections_are_not_scored(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """The final quiz holds no reflection, and any other quiz also holds something else."""
    for quiz, path in items(topic, Quiz):
        reflections = [n for n, question in enumerate(quiz.questions) if isinstance(question, Reflect)]
        if len(reflections) == len(quiz.questions):
            place = topic.course.source.value_at((*path, "quiz"))
            yield Q010.at(place, f"“{quiz.id}” asks nothing that can be answered", Q010.remedy, quiz.id)
        for number in reflections if quiz in topic.course.value.final_quizzes else ():
            place = topic.course.source.value_at((*path, "questions", number, "reflect"))
            yield Q009.at(place, "a reflection stands in the final quiz", Q009.remedy, quiz.questions[number].id)
