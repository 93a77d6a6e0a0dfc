"""What is down or planned, told to staff before they ask; and how long it was down."""
