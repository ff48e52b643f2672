// Tests of TranscriptFormats.
