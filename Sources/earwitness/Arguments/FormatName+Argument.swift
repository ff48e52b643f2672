public import ArgumentParser
public import TranscriptFormats

extension FormatName: ExpressibleByArgument {}
