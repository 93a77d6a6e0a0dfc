"""Who may sign in to the school, as what and until when: inviting, changing, ending."""
