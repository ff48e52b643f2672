/// What a pickle holds, as far as checkpoints need it.
indirect enum PickleValue: Hashable, Sendable {
    case none
    case flag(Bool)
    case number(Int)
    case text(String)
    case tuple([PickleValue])
    case pairs([[PickleValue]])
    /// A function or class by its name, `module name`; never looked up.
    case global(String)
    /// A call that would be made; never made.
    case call(String, [PickleValue])
    /// Something that lies beside the pickle.
    case persistent(PickleValue)
}
