"""From files to a valid project, or to diagnostics: the only room that reads what authors wrote."""
