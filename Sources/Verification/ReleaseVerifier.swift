import Foundation

/// Searches released files for what a plan removed, and fails closed: what cannot be searched is a
/// finding too.
public struct ReleaseVerifier: Sendable {
    /// Files that are left out because they hold the original by design, for example the restricted
    /// record that is searched against.
    public var excludedFiles: [String]
    /// How the sound is checked; nil when no sound was bleeped.
    public var sound: SoundVerification?
    private let search: ContentSearch
    private let removed: RemovedContent

    /// The most bytes that an archive may unpack to.
    static let unpackedLimit = 1 << 28
    /// The largest file that is read; sound files may be larger.
    static let fileLimit = 1 << 29

    /// Creates a verifier.
    public init(
        _ removed: RemovedContent, sound: SoundVerification? = nil, excludedFiles: [String] = []
    ) {
        self.removed = removed
        search = ContentSearch(removed)
        self.sound = sound
        self.excludedFiles = excludedFiles
    }

    /// Searches a file, or a folder with all that is in it.
    /// - Throws: ``VerificationError`` when there is nothing to search.
    public func verify(_ path: String) throws(VerificationError) -> VerificationReport {
        var report = VerificationReport()
        let excluded = Set(excludedFiles.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath() })
        for item in try FileTree.items(at: path) {
            if excluded.contains(URL(fileURLWithPath: item.path).resolvingSymlinksInPath()) {
                report.notes.append("\(item.name) was left out: it holds the original by design")
                continue
            }
            report.examinedFiles.append(item.name)
            report.findings += findings(in: item, &report)
        }
        for mark in removed.indistinct {
            report.notes.append(
                "mark \(mark) could not be searched for: its words stay elsewhere in the same company"
            )
        }
        report.findings.sort {
            ($0.file, $0.place, $0.leak.rawValue, $0.mark ?? 0)
                < ($1.file, $1.place, $1.leak.rawValue, $1.mark ?? 0)
        }
        return report
    }

    private func findings(
        in item: FileTree.Item, _ report: inout VerificationReport
    ) -> [LeakFinding] {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: item.path),
            attributes[.type] as? FileAttributeType == .typeRegular,
            let size = attributes[.size] as? Int, size <= Self.fileLimit,
            let bytes = FileManager.default.contents(atPath: item.path).map({ Array($0) })
        else {
            return [LeakFinding(file: item.name, place: "", leak: .unexamined)]
                + named(item.name)
        }
        let found =
            named(item.name) + attached(to: item)
            + findings(in: bytes, named: item.name, depth: 0)
        let content = FileContent(bytes)
        if content == .video, let sound {
            if sound.isVideoMadeAgain(item.path) {
                report.add(
                    note: "\(item.name): the pictures are those of the clip and were not looked at")
                return found.filter { $0.mark != nil }
            }
            return found + sound.soundFindings(inVideo: item.path, named: item.name)
        }
        guard case .sound = content, let sound else { return found }
        report.soundFiles.append(VerificationReport.SoundFile(name: item.name, path: item.path))
        // What the clip, its plan and the allowed metadata give, byte for byte, holds no other.
        if sound.isRenderedAgain(item.path) {
            return found.filter { $0.leak != .metadata || $0.mark != nil }
        }
        return found + sound.findings(in: item.path, named: item.name)
    }

    /// What the file system says about the file.
    private func attached(to item: FileTree.Item) -> [LeakFinding] {
        ExtendedAttributes.all(of: item.path).flatMap { name, value in
            search.hits(inText: value).map { hit in
                LeakFinding(
                    file: item.name, place: "attribute \(name.filter(\.isASCII))",
                    leak: .metadata, mark: hit.mark)
            }
        }
    }

    private func named(_ name: String) -> [LeakFinding] {
        search.isNamed(name).map {
            [LeakFinding(file: "(name)", place: "", leak: .fileName, mark: $0)]
        } ?? []
    }

    func findings(in bytes: [UInt8], named name: String, depth: Int) -> [LeakFinding] {
        let content = FileContent(bytes)
        switch content {
        case .text where HeldOriginals.areRecorded(in: bytes):
            return [LeakFinding(file: name, place: "", leak: .original)]
        case .text:
            return findings(search.hits(inText: bytes), name) + pictures(in: bytes, name)
        case .gzip:
            return unpacked(
                [("", Gzip.unpacked(bytes, limit: Self.unpackedLimit))], bytes, name, depth)
        case .zip:
            guard let entries = ZipArchive.entries(bytes, limit: Self.unpackedLimit) else {
                return [LeakFinding(file: name, place: "zip archive", leak: .unexamined)]
            }
            let inner = unpacked(entries.map { ($0.name, $0.bytes) }, bytes, name, depth)
            return inner + entries.flatMap { named($0.name) }
        case .sqlite: return inDatabase(bytes, name)
        case .binary:
            return findings(search.hits(inBinary: bytes[...]), name)
                + [LeakFinding(file: name, place: "", leak: .unexamined)]
        case .sound(let container):
            return SoundStructure(container, bytes).findings(named: name, search)
        case .picture:
            return findings(search.hits(inBinary: bytes[...]), name)
                + [LeakFinding(file: name, place: "picture", leak: .soundPicture)]
        case .video:
            // Nobody looks at the pictures, so that only the very file that the plan gives is known.
            return findings(search.hits(inBinary: bytes[...]), name)
                + SoundStructure(MPEG4Structure(bytes)).findings(named: name, search)
                + [LeakFinding(file: name, place: "pictures", leak: .unexamined)]
        case .closed(let kind):
            return findings(search.hits(inBinary: bytes[...]), name)
                + [LeakFinding(file: name, place: kind, leak: .unexamined)]
        }
    }

    /// Text that the database gives, and its pages as they lie, where deleted text may be.
    private func inDatabase(_ bytes: [UInt8], _ name: String) -> [LeakFinding] {
        let pages = findings(search.hits(inBinary: bytes[...]), name)
        guard let database = Database(bytes), let text = database.text() else {
            return pages + [LeakFinding(file: name, place: "database", leak: .unexamined)]
        }
        if database.isCasebookOfOriginals() {
            return [LeakFinding(file: name, place: "", leak: .original)]
        }
        // A word's stem may be that of another word, which stays.
        let hits =
            search.hits(inText: Array(text.values.utf8))
            + search.hits(inText: Array(text.index.utf8)).filter { $0.leak != .partOfMark }
        let values = hits.map { hit in
            LeakFinding(file: name, place: "a value", leak: hit.leak, mark: hit.mark)
        }
        return pages + Set(values)
    }

    private func unpacked(
        _ parts: [(name: String, bytes: [UInt8]?)], _ packed: [UInt8], _ name: String, _ depth: Int
    ) -> [LeakFinding] {
        // Names and comments stand uncompressed.
        var found = findings(search.hits(inBinary: packed[...]), name)
        for part in parts {
            let inner = part.name.isEmpty ? name : "\(name)!/\(part.name)"
            if let bytes = part.bytes, depth < 4 {
                found += findings(in: bytes, named: inner, depth: depth + 1)
            } else {
                found.append(LeakFinding(file: inner, place: "", leak: .unexamined))
            }
        }
        return found
    }

    private func findings(_ hits: [ContentSearch.Hit], _ name: String) -> [LeakFinding] {
        let last = name.split(separator: "/").last.map(String.init) ?? name
        let isLeftover =
            last.hasPrefix(".") || last.hasSuffix("~")
            || ["log", "tmp", "temp", "bak", "part", "swp", "earwitness-part"].contains(
                last.split(separator: ".").last.map(String.init) ?? "")
        return hits.map { hit in
            LeakFinding(
                file: name, place: hit.place, leak: isLeftover ? .leftover : hit.leak,
                mark: hit.mark)
        }
    }

    private func pictures(in bytes: [UInt8], _ name: String) -> [LeakFinding] {
        sound?.pictures(in: bytes, named: name) ?? []
    }
}
