"""From rendered files to a SCORM 1.2 package."""
