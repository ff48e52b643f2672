import SignalProcessing

/// `feat.params` of a Sphinx model: options, one a line, that say how its features were made.
struct FeatureParameters {
    let analysis: CepstralAnalysis.Settings

    init(_ text: String, in folder: ModelFolder) throws(AlignmentError) {
        var options: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ").map(String.init)
            if parts.count == 2 { options[parts[0]] = parts[1] }
        }
        var settings = CepstralAnalysis.Settings()
        settings.lowestHertz = options["-lowerf"].flatMap(Double.init) ?? 133.33334
        settings.highestHertz = options["-upperf"].flatMap(Double.init) ?? 6_855.4976
        settings.filterCount = options["-nfilt"].flatMap(Int.init) ?? 40
        settings.lifter = options["-lifter"].flatMap(Int.init) ?? 0
        analysis = settings
        for (option, needed) in Self.needed {
            guard let value = options[option], value != needed else { continue }
            throw folder.unreadable("feat.params", "\(option) \(value) where \(needed) is known")
        }
        guard (13...256).contains(settings.filterCount), settings.lifter >= 0,
            0 <= settings.lowestHertz, settings.lowestHertz < settings.highestHertz,
            settings.highestHertz <= 8_000
        else { throw folder.unreadable("feat.params", "filters out of range") }
    }

    /// What an option must say, where it is there at all.
    private static let needed = [
        ("-transform", "dct"), ("-feat", "1s_c_d_dd"), ("-svspec", "0-12/13-25/26-38"),
        ("-agc", "none"), ("-varnorm", "no"), ("-model", "ptm"),
    ]
}
