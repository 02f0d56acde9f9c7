"""What the parts of a news page look like: bylines, datelines, timestamps, furniture."""
