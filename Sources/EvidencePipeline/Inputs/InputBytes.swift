import EvidenceModel
import Foundation

/// The bytes of a text input: a file opened read-only, or standard input for `-`.
struct InputBytes {
    /// What messages call it.
    let name: String
    let bytes: [UInt8]

    init(path: String) throws {
        name = path == "-" ? "standard input" : path
        bytes = try path == "-" ? Self.standardInput() : Self.file(path)
        if bytes.isEmpty { throw PipelineError.empty(path: name) }
    }

    /// The name without its folder, for records.
    var fileName: String { String(name.split(separator: "/").last ?? "") }

    private static func standardInput() throws -> [UInt8] {
        do {
            return try bytes(of: FileHandle.standardInput, named: "standard input")
        } catch let error as PipelineError {
            throw error
        } catch {
            throw PipelineError.unreadable(path: "standard input", reason: reason(error))
        }
    }

    private static func file(_ path: String) throws -> [UInt8] {
        let url = URL(filePath: path)
        guard let facts = try? url.resourceValues(forKeys: [.isDirectoryKey]) else {
            throw PipelineError.missing(path: path)
        }
        if facts.isDirectory == true { throw PipelineError.directory(path: path) }
        do {
            let file = try FileHandle(forReadingFrom: url)
            defer { try? file.close() }
            return try bytes(of: file, named: path)
        } catch let error as PipelineError {
            throw error
        } catch {
            throw PipelineError.unreadable(path: path, reason: reason(error))
        }
    }

    /// No transcript comes near: a day of speech with times for every word is 60 MB of JSON.
    private static let most = 256_000_000

    private static func bytes(of file: FileHandle, named name: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let part = try file.read(upToCount: 1_048_576), !part.isEmpty {
            bytes += part
            if bytes.count > most { throw PipelineError.tooLarge(path: name, limit: most) }
        }
        return bytes
    }

    private static func reason(_ error: any Error) -> String {
        let cocoa = error as NSError
        let posix = cocoa.userInfo[NSUnderlyingErrorKey] as? NSError ?? cocoa
        return posix.domain == NSPOSIXErrorDomain
            ? unsafe String(cString: strerror(Int32(posix.code))) : "no reason given"
    }
}
