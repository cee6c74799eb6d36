"""`python -m scormbuild` is the same as `scormbuild`."""

from scormbuild.cli import main

main(prog_name="scormbuild")
