"""A made-up trust of two schools, with gaps, for looking round. Nobody in it exists."""
