"""Builds SCORM 1.2 packages from courses written in YAML."""

__version__ = "0.1.0"
