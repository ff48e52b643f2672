public import ArgumentParser
public import Redaction

extension Decision.Action: ExpressibleByArgument {}
