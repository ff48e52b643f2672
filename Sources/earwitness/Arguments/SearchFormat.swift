import ArgumentParser

/// How hits are printed.
enum SearchFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, srt
}
