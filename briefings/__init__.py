"""What leaves the dashboard: files that hold charts, their rows and all that is needed to judge them."""
