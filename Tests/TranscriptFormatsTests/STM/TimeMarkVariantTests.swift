import Testing

@testable import TranscriptFormats

/// Lines of NIST's files that are no plain words.
struct TimeMarkVariantTests {
    @Test func `stretches that are not scored and lines that break the rules are left out of STM`()
        throws
    {
        let file = """
            ;; a comment
            call 1 1234 0.0 1.0 <o,f0,male> hello
            call 1 1234 1.0 2.0 IGNORE_TIME_SEGMENT_IN_SCORING
            call 1 1234 x 2.0 <o,f0,male> lost
            call A ann 2.0 3.0 there
            """
        let read = try read(file, as: .stm)
        #expect(
            dump(read.transcript) == ["0.000-1.000 1234: hello", "2.000-3.000 ann: there"])
        #expect(dump(read.findings) == ["3:1 notScored", "4:1 unreadableLine"])
    }

    @Test func `STM with numbers for speakers is told from CTM`() throws {
        let file = "call 1 1234 0.0 1.0 <o,f0,male> hello\n"
        #expect(try read(file).format == .stm)
    }

    @Test func `CTM with comments, alternatives and confidences`() throws {
        let file = """
            ;; a comment
            call A 0.0 0.5 one NA
            call A * * <ALT_BEGIN>
            call A 0.5 0.5 two 0.9
            call A * * <ALT>
            call A 0.5 0.5 too 0.1
            call A * * <ALT_END>
            call A x 0.5 lost
            """
        let read = try read(file, as: .ctm)
        #expect(dump(read.transcript) == ["0.000-1.000 -: one two"])
        #expect(dump(read.findings) == ["8:1 unreadableLine"])
    }
}
