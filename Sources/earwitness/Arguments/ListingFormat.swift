import ArgumentParser

/// How a listing is printed.
enum ListingFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}
