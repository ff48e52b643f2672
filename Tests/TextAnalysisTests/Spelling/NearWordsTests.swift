import Testing
import TextAnalysis

@Suite struct NearWordsTests {
    let commands = ["annotate", "align", "scan", "search", "index", "inspect"]

    @Test(arguments: [
        ("anotate", ["annotate"]), ("Serach", ["search"]), ("scam", ["scan"]),
        ("in", ["index", "inspect"]),
        ("sing", []), ("", []),
    ])
    func `near words are a slip or two away, or begin alike`(word: String, near: [String]) {
        #expect(NearWords.near(word, among: commands) == near)
    }
}
