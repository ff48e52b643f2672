import Foundation
import TestSupport

extension TemporaryFolder {
    /// Writes a file and gives its path.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        try write(Data(bytes), to: name).path
    }
}
