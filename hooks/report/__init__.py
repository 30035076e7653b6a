"""What editors must look at: what expires, what is unchecked, what is unused, what is not published and why."""
