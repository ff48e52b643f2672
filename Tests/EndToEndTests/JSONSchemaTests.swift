import Foundation
import TestSupport
import Testing

/// What we write is what `docs/native-json.schema.json` says, by an independent validator: PyPI's
/// `jsonschema`, in the virtual environment that `make test` makes.
@Suite(.enabled(if: Python.interpreter != nil, "EARWITNESS_PYTHON is not set: use make test"))
struct JSONSchemaTests {
    private static let validator = """
        import json, sys
        from jsonschema import Draft202012Validator
        with open(sys.argv[1]) as schema, open(sys.argv[2]) as record:
            schema, record = json.load(schema), json.load(record)
        Draft202012Validator.check_schema(schema)
        for error in Draft202012Validator(schema).iter_errors(record):
            print(error.json_path, error.validator)
        """

    func faults(in record: String, _ folder: TemporaryFolder) throws -> String {
        let file = try folder.write(record, to: "record.json")
        let result = try Program.run(
            URL(filePath: try #require(Python.interpreter)),
            ["-c", Self.validator, Repository.path("docs/native-json.schema.json"), file.path])
        #expect(result.status == 0, "\(result.errors)")
        return result.output
    }

    @Test func `redacted, restricted and unredacted records are valid`() throws {
        let work = try TemporaryFolder()
        let inputs = MainJobTests.russian.arguments
        _ = try Program.run(["annotate"] + inputs + ["--restricted", "-o", "out"], in: work.url)
        let records = try [
            work.text("out/k-battalion-ru.redacted.json"),
            work.text("out/k-battalion-ru.restricted.json"),
            Program.run(["align"] + inputs).output,
        ]
        for record in records { #expect(try faults(in: record, work) == "") }
    }

    @Test func `a record with a removed word in it is not valid`() throws {
        let work = try TemporaryFolder()
        _ = try Program.run(
            ["annotate"] + MainJobTests.russian.arguments + ["-o", "out"], in: work.url)
        let record = try work.text("out/k-battalion-ru.redacted.json")
            .replacing(
                "\"category\"", with: "\"text\": \"слово\", \"category\"", maxReplacements: 1)
        #expect(try faults(in: record, work).contains("redactions"))
    }
}
