/// Which channel of a clip is listened to.
public enum ChannelSelection: Hashable, Sendable {
    /// The mean of all channels.
    case mix
    /// One channel, counted from 0. (The command line counts from 1.)
    case channel(Int)
}
