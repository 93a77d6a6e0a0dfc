"""Reading a school's spreadsheets: what a file holds, which column is which, what a cell means."""
