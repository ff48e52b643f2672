// Tests of AudioIO.
