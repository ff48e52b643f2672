// Tests of Casebook.
