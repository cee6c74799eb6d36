"""Whether every path through a scenario goes somewhere and ends."""

from collections.abc import Iterator

from scormbuild.check.walk import did_you_mean, items
from scormbuild.diagnostics import Diagnostic
from scormbuild.diagnostics.activity_rules import S001, S002, S003, S004, S005, S006, S007, S008
from scormbuild.load.project import Project, Topic
from scormbuild.model.parts import KeyPath
from scormbuild.model.scenario import Scenario, Scene


def choices_lead_somewhere(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Every `then` names a scene of the same scenario."""
    for scenario, scene, path in _scenes(topic):
        known = [each.id for each in scenario.scenes]
        for index, choice in enumerate(scene.choices):
            if choice.then not in known:
                place = topic.course.source.value_at((*path, "choices", index, "then"))
                message = f"there is no scene “{choice.then}” in this scenario"
                yield S001.at(place, message, did_you_mean(choice.then, known) or S001.remedy, _about(scenario, scene))


def scenes_go_on_or_end(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """A scene has choices or is an ending, never both and never neither."""
    for scenario, scene, path in _scenes(topic):
        place, about = topic.course.source.value_at(path), _about(scenario, scene)
        if not scene.choices and not scene.ending:
            yield S003.at(place, f"“{scene.id}” has no choices and is no ending", S003.remedy, about)
        if scene.choices and scene.ending:
            yield S004.at(place, f"“{scene.id}” is an ending and has choices", S004.remedy, about)


def every_scene_is_reached(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """From the first scene, some choices lead to every other."""
    for scenario, scene, path in _scenes(topic):
        if not _has_loose_ends(scenario) and scene.id not in _reached(scenario):
            place = topic.course.source.value_at((*path, "scene"))
            yield S002.at(place, f"no choice leads to “{scene.id}”", S002.remedy, _about(scenario, scene))


def no_path_is_a_circle(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """So every path ends, and the record of a path has an end too. One diagnostic for each choice that leads back."""
    for scenario, path in items(topic, Scenario):
        for scene_number, choice_number in _leading_back(scenario):
            scene = scenario.scenes[scene_number]
            back = scene.choices[choice_number].then
            place = topic.course.source.value_at((*path, "scenes", scene_number, "choices", choice_number, "then"))
            message = f"this leads back to “{back}”, which led here"
            yield S005.at(place, message, S005.remedy, _about(scenario, scene))


def a_good_ending(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """At least one good ending can be reached."""
    for scenario, path in items(topic, Scenario):
        reached = _reached(scenario)
        good = any(scene.ending == "good" and scene.id in reached for scene in scenario.scenes)
        if not good and not _has_loose_ends(scenario):
            place = topic.course.source.value_at((*path, "scenario"))
            yield S006.at(place, f"no path of “{scenario.id}” leads to a good ending", S006.remedy, scenario.id)


def lessons_stand_in_endings(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """An ending has a lesson; other scenes have none."""
    for scenario, scene, path in _scenes(topic):
        about = _about(scenario, scene)
        if scene.ending and not scene.lesson:
            at = topic.course.source.value_at(path)
            yield S007.at(at, f"the ending “{scene.id}” has no lesson", S007.remedy, about)
        if scene.lesson and not scene.ending:
            at = topic.course.source.key_at((*path, "lesson"))
            yield S008.at(at, f"“{scene.id}” is no ending, so its lesson is never shown", S008.remedy, about)


def _scenes(topic: Topic) -> Iterator[tuple[Scenario, Scene, KeyPath]]:
    for scenario, path in items(topic, Scenario):
        for number, scene in enumerate(scenario.scenes):
            yield scenario, scene, (*path, "scenes", number)


def _about(scenario: Scenario, scene: Scene) -> str:
    """A scene's id is unique only within its scenario."""
    return f"{scenario.id}/{scene.id}"


def _has_loose_ends(scenario: Scenario) -> bool:
    """Whether some choice leads nowhere: what cannot be reached may then only follow from that."""
    known = {scene.id for scene in scenario.scenes}
    return any(choice.then not in known for scene in scenario.scenes for choice in scene.choices)


def _reached(scenario: Scenario) -> set[str]:
    scenes = {scene.id: scene for scene in scenario.scenes}
    reached: set[str] = set()
    ahead = [scenario.scenes[0].id]
    while ahead:
        name = ahead.pop()
        if name in scenes and name not in reached:
            reached.add(name)
            ahead += [choice.then for choice in scenes[name].choices]
    return reached


def _leading_back(scenario: Scenario) -> Iterator[tuple[int, int]]:
    """The choices (scene and choice number) that lead to a scene on the way to them, by depth-first search."""
    number = {scene.id: index for index, scene in reversed([*enumerate(scenario.scenes)])}
    on_the_way: set[int] = set()
    done: set[int] = set()

    def visit(scene: int) -> Iterator[tuple[int, int]]:
        on_the_way.add(scene)
        for index, choice in enumerate(scenario.scenes[scene].choices):
            target = number.get(choice.then)
            if target in on_the_way:
                yield scene, index
            elif target is not None and target not in done:
                yield from visit(target)
        on_the_way.remove(scene)
        done.add(scene)

    for start in range(len(scenario.scenes)):
        if start not in done:
            yield from visit(start)
