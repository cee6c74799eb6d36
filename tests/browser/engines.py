"""The three engines that a learner's browser may have."""

import pytest

ENGINES = ("chromium", "firefox", "webkit")
in_three_engines = pytest.mark.parametrize("browser_name", ENGINES)
both_browsers = pytest.mark.parametrize("browser_name", ENGINES[:2])
"""Those that can have two windows here, and frames of another site."""
