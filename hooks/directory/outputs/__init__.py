"""The same records in the forms that other sites, apps and phones read. Nothing here decides what is shown."""
