"""From a course in one language to the files a learner's browser opens."""
