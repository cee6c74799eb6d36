"""Finding a project, before anything of it is read."""

from pathlib import Path


def find_course(named: Path | None) -> Path | None:
    """The `course` folder that a path means: that folder, its project, or one of its topics.

    Without a path: the same for the working directory, or the nearest folder above it.
    """
    try:
        start = (named or Path.cwd()).resolve()
        is_topic = (start / "course.yaml").is_file()
        above = start.parents if named is None else (start.parent,) if is_topic else ()
        candidates = (path for folder in (start, *above) for path in (folder, folder / "course"))
        return next((path for path in candidates if (path / "settings.yaml").is_file()), None)
    except (OSError, RuntimeError, ValueError):  # no such folder, links in a circle, a name no system takes
        return None
