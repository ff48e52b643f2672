import EvidenceModel
import Foundation
import TestSupport
import Testing

/// Wrong command lines: status 64 and one line that says what would be right.
@Suite struct UsageTests {
    @Test(arguments: [
        (["anotate", "a", "b"], "there is no command 'anotate'; did you mean 'annotate'?"),
        (["casebook", "lst"], "there is no command 'casebook lst'; did you mean 'casebook list'?"),
        (["xyzzy"], "there is no command 'xyzzy' (see earwitness --help)"),
        (["bleep"], "Missing expected argument '<clip>' (see earwitness help bleep)"),
        (
            ["annotate", "a", "b", "--stile", "ap"],
            "Unknown option '--stile'. Did you mean '--style'? (see earwitness help annotate)"
        ),
    ])
    func `a wrong command line says what would be right`(arguments: [String], line: String) throws {
        let result = try Program.run(arguments)
        #expect(result.errorLines == ["earwitness: \(line)"])
        #expect(result.output.isEmpty)
        #expect(result.status == EvidenceModel.ExitStatus.usage.rawValue)
    }

    @Test(arguments: [
        (["convert", "a", "b", "--to", "foo"], "srt, vtt, "),
        (["annotate", "a", "b", "--style", "foo"], "plain, ap, bbc, "),
        (["search", "x", "--casebook", "y", "--format", "xml"], "'text'"),
        (["annotate", "a", "b", "--format", "srt,foo"], "srt, vtt, json"),
    ])
    func `a wrong value lists the right ones`(arguments: [String], values: String) throws {
        let result = try Program.run(arguments)
        #expect(result.errorLines.count == 1)
        #expect(result.errors.contains(values))
        #expect(result.status == EvidenceModel.ExitStatus.usage.rawValue)
    }

    @Test(arguments: [["--sound", "noise"], ["--keep-metadata", "title"]])
    func `what is said of a bleeped clip that is not asked for is not passed over`(
        options: [String]
    ) throws {
        let result = try Program.run(["annotate", "a", "b"] + options)
        #expect(result.errors.contains("add --bleep"))
        #expect(result.status == EvidenceModel.ExitStatus.usage.rawValue)
    }
}
