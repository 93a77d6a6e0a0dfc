"""Files that belong to records: kept inert, told by their content, handed out as attachments."""
