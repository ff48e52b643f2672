// The way out: takes a RedactedTranscript, which only a plan can make.
