import Foundation

/// The Python of the virtual environment that `make test` makes, for independent readers.
enum Python {
    static let interpreter = ProcessInfo.processInfo.environment["EARWITNESS_PYTHON"]
}
