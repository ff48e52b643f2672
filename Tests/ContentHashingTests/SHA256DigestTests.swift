import ContentHashing
import Foundation
import TestSupport
import Testing

/// Expected values: the examples of FIPS 180-4.
@Suite struct SHA256DigestTests {
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    @Test func `bytes have the digest of the standard`() {
        #expect(SHA256Digest(of: Array("abc".utf8)).description == abc)
        #expect(SHA256Digest(of: []).description == nothing)
    }

    @Test func `a file has the digest of its bytes, and several that of their concatenation`()
        throws
    {
        let folder = try TemporaryFolder()
        let paths = try ["a", "bc"].map { try folder.write($0, to: $0).path }
        #expect(try SHA256Digest(ofFilesAt: paths).description == abc)
        #expect(try SHA256Digest(ofFileAt: paths[0]) == SHA256Digest(of: [0x61]))
    }

    @Test func `a file that is not there is an error`() {
        #expect(throws: (any Error).self) { try SHA256Digest(ofFileAt: "/nowhere/at/all") }
    }
}
