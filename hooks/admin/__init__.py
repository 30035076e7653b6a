"""A place to edit without git, beside the site and never in it: a form for each file that editors write."""
