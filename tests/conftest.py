"""What all tests need."""

import signal

from hypothesis import settings

# Machines are busy at times, and what takes long is seen by the benchmarks. The same examples are drawn in each run;
# with `pytest --hypothesis-profile searching` others are.
settings.register_profile("searching", deadline=None)
settings.register_profile("same", deadline=None, derandomize=True)
settings.load_profile("same")

# Shells start background jobs with Ctrl-C ignored, and the programs that tests interrupt would inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
