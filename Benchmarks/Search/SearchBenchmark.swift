import Casebook
import EvidenceModel
import Foundation

/// The measurement.
struct SearchBenchmark {
    let segmentCount: Int
    let folder: URL

    /// Builds, asks and prints.
    func run() throws {
        let clock = ProcessorClock()
        let generation = clock.measure { for _ in GeneratedCalls(segmentCount: segmentCount) {} }
        print("generating alone: \(seconds(generation)) s")

        let path = folder.appendingPathComponent("bench.casebook").path
        if !FileManager.default.fileExists(atPath: path) { try build(path, less: generation) }
        let casebook = try Casebook.open(at: path, for: .reading)
        var mix = QueryMix(from: GeneratedCalls(segmentCount: min(segmentCount, 200_000)))
        let queries = mix.queries()
        try report("casebook", queries) { try casebook.search($0).count }
        try reportHardest(casebook)
        try casebook.close()
        print("peak memory, with the generated calls: \(peakMegabytes()) MB")
        try comparePlain(queries, less: generation)
        try writeForOthers(queries)
    }

    private func build(_ path: String, less generation: Duration) throws {
        let clock = ProcessorClock()
        let casebook = try Casebook.open(at: path, for: .creating)
        let time = try clock.measure {
            try casebook.add(contentsOf: GeneratedCalls(segmentCount: segmentCount))
        }
        try casebook.close()
        print(
            "casebook: built in \(seconds(time - generation)) s, \(bytes(path) / segmentCount)",
            "bytes a segment")
    }

    private func comparePlain(
        _ queries: [(kind: String, query: SearchQuery)], less generation: Duration
    ) throws {
        let clock = ProcessorClock()
        let path = folder.appendingPathComponent("plain.sqlite").path
        try? FileManager.default.removeItem(atPath: path)
        let plain = try PlainFTS5(path: path)
        let time = try clock.measure {
            try plain.add(GeneratedCalls(segmentCount: segmentCount))
        }
        print(
            "plain FTS5: built in \(seconds(time - generation)) s, \(bytes(path) / segmentCount)",
            "bytes a segment")
        try report("plain FTS5", Self.shared(queries)) { try plain.search($0.text) }
    }

    /// The queries that plain FTS5 and others can answer.
    private static func shared(
        _ queries: [(kind: String, query: SearchQuery)]
    ) -> [(kind: String, query: SearchQuery)] {
        queries.filter { ["word", "words", "phrase", "or", "not"].contains($0.kind) }
    }

    /// Leaves texts and queries in the folder for `Benchmarks/Tantivy/search.py`.
    private func writeForOthers(_ queries: [(kind: String, query: SearchQuery)]) throws {
        let lines = Self.shared(queries).map { "\($0.kind)\t\($0.query.text)\n" }
        try Data(lines.joined().utf8).write(to: folder.appendingPathComponent("queries.tsv"))
        let texts = folder.appendingPathComponent("texts.txt")
        try Data().write(to: texts)
        let file = try FileHandle(forWritingTo: texts)
        for call in GeneratedCalls(segmentCount: segmentCount) {
            let lines = call.transcript.segments.map { $0.text + "\n" }.joined()
            try file.write(contentsOf: Data(lines.utf8))
        }
        try file.close()
    }

    private func report(
        _ name: String, _ queries: [(kind: String, query: SearchQuery)],
        _ ask: (SearchQuery) throws -> Int
    ) throws {
        let clock = ProcessorClock()
        var times: [String: [Duration]] = [:]
        for (kind, query) in queries {
            let time = try clock.measure { _ = try ask(query) }
            times[kind, default: []].append(time)
            times["all", default: []].append(time)
        }
        for (kind, times) in times.sorted(by: { $0.key < $1.key }) {
            let sorted = times.sorted()
            print(
                name, kind.padding(toLength: 8, withPad: " ", startingAt: 0), sorted.count,
                "queries: p50", milliseconds(sorted[sorted.count / 2]), "p95",
                milliseconds(sorted[sorted.count * 95 / 100]), "worst",
                milliseconds(sorted[sorted.count - 1]))
        }
    }

    /// The questions that read most.
    private func reportHardest(_ casebook: Casebook) throws {
        let clock = ProcessorClock()
        for text in [
            "не", "the", "не и", "the and", "\"не и в\"", "не OR и OR в", "не NOT и",
            "NEAR(не и, 3)",
            "не speaker:\"Speaker 7\"", "ба*", "ст*", "~батальоном", "batalyon",
            "the lang:en date:2023",
            "confidence<0.6 не", "\"в на не и\"",
        ] {
            var best = Duration.seconds(100)
            var hits = 0
            for _ in 0..<3 {
                best = min(
                    best, try clock.measure { hits = try casebook.search(SearchQuery(text)).count })
            }
            print("casebook hardest:", text, "→", hits, "hits in", milliseconds(best))
        }
    }

    private func bytes(_ path: String) -> Int {
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        return size ?? 0
    }

    private func milliseconds(_ time: Duration) -> String {
        let microseconds = time.wholeMicroseconds
        let fraction = String(1_000 + microseconds % 1_000).dropFirst().prefix(2)
        return "\(microseconds / 1_000).\(fraction)"
    }

    private func seconds(_ time: Duration) -> String {
        let tenths = time.wholeMicroseconds / 100_000
        return "\(tenths / 10).\(tenths % 10)"
    }

    private func peakMegabytes() -> Int {
        var usage = rusage()
        unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1_024
    }
}
