public import ArgumentParser
public import ForcedAlignment

extension BilingualLayout: ExpressibleByArgument {}
