// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// A Debian library, found through pkg-config where it has a `.pc` file.
func debian(_ name: String, pkgConfig: String? = nil, package: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

/// A module of ours, with the strict settings.
func module(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// The tests of one module.
func tests(
    _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name)] + ["TestSupport"] + dependencies,
        resources: resources, swiftSettings: strict)
}

/// A program that measures; `make bench-…` runs it.
func benchmark(_ name: String, in folder: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name, dependencies: dependencies, path: "Benchmarks/\(folder)",
        swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let numerics = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "earwitness",
    products: [
        .executable(name: "earwitness", targets: ["earwitness"]),
        .library(name: "Earwitness", targets: ["EvidencePipeline"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        debian("CSndfile", pkgConfig: "sndfile", package: "libsndfile1-dev"),
        debian("CSoxr", pkgConfig: "soxr", package: "libsoxr-dev"),
        debian("CEspeak", pkgConfig: "espeak-ng", package: "libespeak-ng-dev"),
        debian("CStemmer", package: "libstemmer-dev"),
        debian("CSQLite", pkgConfig: "sqlite3", package: "libsqlite3-dev"),
        debian("CZip", pkgConfig: "libzip", package: "libzip-dev"),
        debian("CZlib", pkgConfig: "zlib", package: "zlib1g-dev"),
        debian("CPCRE2", pkgConfig: "libpcre2-8", package: "libpcre2-dev"),
        .target(name: "COpenVINO"),

        module("EvidenceModel"),
        module("SignalProcessing", [numerics]),
        module("ContentHashing", [crypto]),
        module("InferenceRuntime", ["EvidenceModel", "ContentHashing", "COpenVINO", "CZip"]),
        module("TextAnalysis", ["EvidenceModel", "CStemmer", "CPCRE2"]),
        module("AudioIO", ["EvidenceModel", "CSndfile", "CSoxr"]),
        module("TranscriptFormats", ["EvidenceModel", "CZip"]),
        module(
            "ForcedAlignment",
            [
                "EvidenceModel", "SignalProcessing", "ContentHashing", "InferenceRuntime",
                "CEspeak",
                numerics,
            ]),
        module(
            "Tagging", ["EvidenceModel", "TextAnalysis", "ContentHashing", yams],
            resources: [.embedInCode("Taxonomy")]),
        module(
            "Redaction", ["EvidenceModel", "TextAnalysis", yams],
            resources: [.embedInCode("Lexicon/Data")]),
        module(
            "EvidenceExport",
            ["EvidenceModel", "AudioIO", "ContentHashing", "TranscriptFormats", "Redaction"]),
        module(
            "Verification",
            [
                "EvidenceModel", "AudioIO", "EvidenceExport", "Redaction", "CSQLite", "CZip",
                "CZlib", crypto,
            ]),
        module(
            "SpeakerVoices",
            ["EvidenceModel", "SignalProcessing", "InferenceRuntime", numerics],
            resources: [.embedInCode("Data")]),
        module("Casebook", ["EvidenceModel", "TextAnalysis", grdb]),
        module(
            "EvidencePipeline",
            [
                "EvidenceModel", "ContentHashing", "AudioIO", "TranscriptFormats",
                "ForcedAlignment", "SpeakerVoices", "Tagging", "Redaction", "EvidenceExport",
                "Verification", "Casebook",
            ]),
        .executableTarget(
            name: "earwitness",
            dependencies: [
                "EvidenceModel", "TextAnalysis", "AudioIO", "TranscriptFormats", "ForcedAlignment",
                "InferenceRuntime", "SpeakerVoices", "Tagging", "Redaction", "EvidenceExport",
                "Verification",
                "Casebook", "EvidencePipeline", argumentParser,
            ],
            swiftSettings: strict),

        benchmark(
            "alignment-benchmark", in: "Alignment",
            ["EvidenceModel", "ForcedAlignment", "EvidenceExport", "Redaction", "Verification"]),
        .target(
            name: "RedactionScore", dependencies: ["EvidenceModel"],
            path: "Benchmarks/RedactionScore", swiftSettings: strict),
        benchmark(
            "redaction-benchmark", in: "Redaction",
            ["EvidenceModel", "Redaction", "RedactionScore"]),
        benchmark(
            "search-benchmark", in: "Search", ["EvidenceModel", "Casebook", "TestSupport", grdb]),
        benchmark("formats-benchmark", in: "Formats", ["TranscriptFormats"]),
        .target(
            name: "TopicScore", dependencies: ["EvidenceModel", "Tagging"],
            path: "Benchmarks/TopicScore", swiftSettings: strict),
        benchmark(
            "topic-benchmark", in: "Topics", ["EvidenceModel", "Tagging", "TopicScore"]),

        benchmark(
            "voice-benchmark", in: "Voices",
            ["EvidenceModel", "AudioIO", "SpeakerVoices", "TestSupport", numerics]),

        .target(
            name: "TestSupport", dependencies: ["InferenceRuntime"], path: "Tests/TestSupport",
            swiftSettings: strict),
        tests("EvidenceModel", []),
        tests("SignalProcessing", []),
        tests("ContentHashing", []),
        tests("InferenceRuntime", ["EvidenceModel"], resources: [.copy("Fixtures")]),
        tests("TextAnalysis", ["EvidenceModel"]),
        tests("AudioIO", ["EvidenceModel", "CSndfile"]),
        tests("TranscriptFormats", ["EvidenceModel"], resources: [.copy("Fixtures")]),
        tests(
            "ForcedAlignment",
            ["EvidenceModel", "AudioIO", "SignalProcessing", "InferenceRuntime", numerics],
            resources: [.copy("Fixtures")]),
        tests(
            "Tagging", ["EvidenceModel", "TextAnalysis", "TopicScore"],
            resources: [.copy("Fixtures")]),
        tests(
            "Redaction", ["EvidenceModel", "TextAnalysis", "RedactionScore"],
            resources: [.copy("Fixtures")]),
        tests(
            "EvidenceExport",
            ["EvidenceModel", "AudioIO", "ContentHashing", "TranscriptFormats", "Redaction"]),
        tests(
            "Verification",
            [
                "EvidenceModel", "AudioIO", "EvidenceExport", "TranscriptFormats", "Redaction",
                "Casebook", "CSQLite",
            ]),
        tests(
            "SpeakerVoices", ["EvidenceModel", "ContentHashing", "AudioIO", "InferenceRuntime"]),
        tests("Casebook", ["EvidenceModel", grdb], resources: [.copy("Fixtures")]),
        tests(
            "EvidencePipeline", ["EvidenceModel", "Casebook", "ForcedAlignment", "Redaction"]),
        .testTarget(
            name: "EndToEndTests", dependencies: ["earwitness", "TestSupport", "InferenceRuntime"],
            resources: [.copy("Fixtures")], swiftSettings: strict),
    ]
)
