"""The look: one page frame, one form, one way to say a verdict, a date, a sum of money."""
