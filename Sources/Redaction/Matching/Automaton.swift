/// A network and the table of its openings: what lexicons are compiled to.
struct Automaton: Sendable {
    let network: MatchNetwork
    let openings: OpeningTable

    /// Compiles lexicons.
    init(of lexicons: [Lexicon]) {
        network = MatchNetworkBuilder.network(of: lexicons)
        openings = OpeningTable(network: network)
    }
}
