"""The stand-in LMS: plays packages on this machine and is stricter than any real one."""

from scormbuild.preview.server import serve

__all__ = ["serve"]
