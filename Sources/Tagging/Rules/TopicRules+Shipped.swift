extension TopicRules {
    /// The taxonomy `mil-intercept` that is part of the program.
    public static let shipped: TopicRules = {
        do {
            return try TopicRules(files: shippedFiles, knownTopics: [])
        } catch {
            // A test reads the shipped files and shows the error; a broken file never ships.
            return none
        }
    }()

    static let shippedFiles: [RuleFile] = [
        ("topics.yaml", PackageResources.topics_yaml),
        ("conduct-killing.yaml", PackageResources.conduct_killing_yaml),
        ("conduct-people.yaml", PackageResources.conduct_people_yaml),
        ("conduct-property.yaml", PackageResources.conduct_property_yaml),
        ("conduct-slang.yaml", PackageResources.conduct_slang_yaml),
        ("conduct-indirect.yaml", PackageResources.conduct_indirect_yaml),
        ("command.yaml", PackageResources.command_yaml),
        ("operations.yaml", PackageResources.operations_yaml),
        ("own-state.yaml", PackageResources.own_state_yaml),
        ("home-attitude.yaml", PackageResources.home_attitude_yaml),
        ("handling.yaml", PackageResources.handling_yaml),
        ("everyday-slang.yaml", PackageResources.everyday_slang_yaml),
    ].map { name, bytes in RuleFile(name: name, yaml: String(decoding: bytes, as: UTF8.self)) }
}
