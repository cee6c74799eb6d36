"""What is shipped is what was tested: the wheel builds a course by itself, outside the checkout."""

import subprocess
import sys
import zipfile
from pathlib import Path

from tests.projects import project

ROOT = Path(__file__).parents[2]


def test_the_wheel_alone_builds_a_course(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    [wheel] = tmp_path.glob("*.whl")
    folder = project(tmp_path / "project")
    code = f"import sys; sys.path.insert(0, {str(wheel)!r}); from scormbuild.cli import main; main(['build'])"
    done = subprocess.run([sys.executable, "-P", "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert [path.name for path in (folder / "dist").iterdir()] == ["tools-en-1.0-scorm12.zip"]
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert not [name for name in names if name.startswith(("tests", "course"))]
    assert "scormbuild/templates/lesson/player/scorm12.js" in names
    assert "scormbuild/schemas/course.schema.json" in names
