import ArgumentParser
import TranscriptFormats

/// A profile of subtitles by its name.
struct ProfileName: ExpressibleByArgument {
    let profile: SubtitleProfile

    static var allValueStrings: [String] { SubtitleProfile.all.map(\.name) }

    init(_ profile: SubtitleProfile) { self.profile = profile }

    init?(argument: String) {
        guard let profile = SubtitleProfile(name: argument) else { return nil }
        self.profile = profile
    }

    var defaultValueDescription: String { profile.name }
}
