"""Taking a list out of Fingerpost, as a file that a spreadsheet program opens."""
