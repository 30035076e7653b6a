"""What a proposal (a pull request) changes for readers, told to whoever reviews it."""
