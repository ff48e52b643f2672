import Testing

@testable import Casebook

struct RowAddressTests {
    @Test(arguments: [(0, 1), (12, 999_999), (127, 0xFF_FFFF_FFFF)] as [(Int, Int64)])
    func `an address survives as a number`(_ length: Int, _ segment: Int64) {
        let address = RowAddress(length: length, segment: segment)
        #expect(RowAddress(rowID: address.rowID) == address)
        #expect(address.rowID > 0)
    }

    @Test func `shorter segments have lower numbers, however late they come`() {
        let short = RowAddress(length: 3, segment: 1 << 39)
        let long = RowAddress(length: 4, segment: 1)
        #expect(short.rowID < long.rowID)
    }

    @Test func `very long segments rank alike`() {
        #expect(RowAddress(length: 5_000, segment: 7) == RowAddress(length: 127, segment: 7))
    }
}
