import Testing

@testable import Tagging

@Suite struct WordTrieTests {
    @Test(arguments: [
        ("дом", [1, 2, 3]), ("дома", [2, 3]), ("до", [2, 3]), ("д", []), ("", []), ("к", [4]),
        ("1", [5, 6]), ("152", [5]), ("кот", []), ("сад", []),
    ])
    func `a word leads to its places and to those of its beginnings`(
        word: String, places: [Int]
    ) {
        var trie = WordTrie()
        trie.insert("дом", place: 1)
        trie.insert("до", isBeginning: true, place: 2)
        trie.insert("до", isBeginning: true, place: 3)
        trie.insert("до", isBeginning: true, place: 2)
        trie.insert("к", place: 4)
        trie.insert("1", isBeginning: true, place: 5)
        trie.insert("1", place: 6)
        var found: [Int] = []
        trie.collect(word, into: &found)
        #expect(found.sorted() == places)
    }
}
