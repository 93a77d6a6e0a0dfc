"""The suppliers: who provides what, what they hold of pupils and staff, and until when."""
