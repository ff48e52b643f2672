public import ArgumentParser
public import TranscriptFormats

extension TextEncoding: ExpressibleByArgument {}
