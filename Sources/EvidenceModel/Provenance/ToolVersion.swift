/// What made a record.
public enum ToolVersion {
    /// The program's name in records.
    public static let name = "earwitness"
    /// The version, as Semantic Versioning 2.0.0 counts.
    public static let current = "0.1.0"
}
