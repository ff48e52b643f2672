// Speakers from labels, topics from rules.
