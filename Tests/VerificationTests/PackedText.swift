import Foundation

/// Archives that hold the line "вот сука тут", made with another program, in base64.
enum PackedText {
    static let gzip = unpacked(
        """
        H4sIAAAAAAACA7uw6cK+i00KFxsvNl/YdWGDwsWmi80Xm7gAuUgbOBcAAAA=
        """)
    static let zip = unpacked(
        """
        UEsDBBQAAAAIAAAAIQC5SBs4GgAAABcAAAAIAAAAbm90ZS50eHS7sOnCvotNChcbLzZf2HVhg8LFpovNF5u4AFBL
        AwQUAAAAAAAAACEA4ve1TiwAAAAsAAAACAAAAGlubmVyLmd6H4sIAAAAAAACA7uw6cK+i00KFxsvNl/YdWGDwsWm
        i80Xm7gAuUgbOBcAAABQSwECFAMUAAAACAAAACEAuUgbOBoAAAAXAAAACAAAAAAAAAAAAAAAgAEAAAAAbm90ZS50
        eHRQSwECFAMUAAAAAAAAACEA4ve1TiwAAAAsAAAACAAAAAAAAAAAAAAAgAFAAAAAaW5uZXIuZ3pQSwUGAAAAAAIA
        AgBsAAAAkgAAAAAA
        """)

    private static func unpacked(_ text: String) -> [UInt8] {
        Data(base64Encoded: text.filter { !$0.isNewline }).map { Array($0) } ?? []
    }
}
