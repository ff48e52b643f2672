import ArgumentParser
import EvidencePipeline

struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Shows who speaks about what and when, over a casebook.",
        discussion: """
            A line a clip, speaker and topic: segments, seconds, from and to. svg draws a timeline \
            that needs nothing but itself. Names of speakers are those of the casebook, unredacted.

            Example:
              earwitness stats calls.casebook --format svg > timeline.svg
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, csv, svg
    }

    @Argument(help: "The casebook.")
    var casebook: String

    @Option(help: "How it is written.")
    var format = Format.text

    func run() throws {
        let statistics = try SpeechStatistics(casebookAt: casebook)
        switch format {
        case .text: try StandardOutput.write(statistics.text)
        case .csv: try StandardOutput.write(statistics.csv)
        case .svg: try StandardOutput.write(statistics.svg)
        }
    }
}
