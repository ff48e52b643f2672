// Tests of SignalProcessing.
