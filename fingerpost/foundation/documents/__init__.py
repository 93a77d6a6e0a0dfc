"""Documents on paper: templates fed with data, laid out as accessible PDF, each print on record."""
