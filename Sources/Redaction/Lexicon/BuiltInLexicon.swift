/// The lexicons that come with the program, read and compiled at first use.
enum BuiltInLexicon {
    /// The files, by language.
    static let files: [(language: String, bytes: [UInt8])] = [
        ("en", PackageResources.en_lexicon), ("ko", PackageResources.ko_lexicon),
        ("ru", PackageResources.ru_lexicon), ("uk", PackageResources.uk_lexicon),
    ]

    /// All languages. A file with a fault in it is left out; a test keeps all four free of faults.
    static let all: [Lexicon] = files.compactMap { file in
        try? LexiconReader.read(String(decoding: file.bytes, as: UTF8.self))
    }

    /// All languages in one automaton.
    static let automaton = Automaton(of: all)
}
