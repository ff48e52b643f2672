// Tests of Redaction.
