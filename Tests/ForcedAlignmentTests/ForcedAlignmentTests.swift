// Tests of ForcedAlignment.
