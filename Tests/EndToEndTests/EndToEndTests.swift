// Runs the built program.
