import Testing

@testable import TranscriptFormats

struct TextGridVariantTests {
    @Test func `a chronological file is read`() throws {
        let file = #"""
            "Praat chronological TextGrid text file"
            0 2.3   ! Time domain.
            3   ! Number of tiers.
            "IntervalTier" "Mary" 0 2.3
            "IntervalTier" "John" 0 2.3
            "TextTier" "bell" 0 2.3
            1 0 1.5
            "hi ""you"""
            2 0 2.3
            ""
            3 1
            "ding"
            1 1.5 2.3
            ""
            """#
        #expect(
            try dump(read(file).transcript) == [
                "0.000-1.500 Mary: hi \"you\"", "1.000-1.000 bell: ding",
            ])
    }

    @Test func `texts may touch their names too`() throws {
        let file = #"""
            File type="ooTextFile"
            Object class="TextGrid"
            xmin=0
            xmax=2
            tiers?<exists>
            size=1
            item[]:
            item[1]:
            class="IntervalTier"
            name="Mary"
            xmin=0
            xmax=2
            intervals:size=1
            intervals[1]:
            xmin=0
            xmax=2
            text="hi = ""you"""
            """#
        #expect(try dump(read(file).transcript) == ["0.000-2.000 Mary: hi = \"you\""])
    }

    @Test func `numbers may touch their names`() throws {
        let file = #"""
            File type = "ooTextFile"
            Object class = "TextGrid"

            xmin=0
            xmax=2
            tiers? <exists>
            size=1
            item []:
                item [1]:
                    class = "IntervalTier"
                    name = "A"
                    xmin=0
                    xmax=2
                    intervals: size=1
                    intervals [1]:
                        xmin=0.5
                        xmax=1e0
                        text = "a"
            """#
        #expect(try dump(read(file).transcript) == ["0.500-1.000 A: a"])
    }
}
