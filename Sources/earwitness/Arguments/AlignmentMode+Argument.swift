public import ArgumentParser
public import ForcedAlignment

extension AlignmentOptions.Mode: ExpressibleByArgument {}
