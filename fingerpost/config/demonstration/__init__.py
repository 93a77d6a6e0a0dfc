"""A made-up trust of three schools, with gaps and a past, for looking round: nobody exists."""
