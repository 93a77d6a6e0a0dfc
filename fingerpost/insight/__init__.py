"""What people look at: pages that read across all domains and write nothing."""
