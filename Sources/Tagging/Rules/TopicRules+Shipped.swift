extension TopicRules {
    /// The taxonomy `mil-intercept` that is part of the program.
    ///
    /// Throws what is wrong with its files; nothing is tagged by a taxonomy that cannot be read.
    public static var shipped: TopicRules {
        get throws(TaggingError) { try reading.get() }
    }

    /// The taxonomy, read once.
    private static let reading = Result<TopicRules, TaggingError> { () throws(TaggingError) in
        try TopicRules(files: shippedFiles, knownTopics: [])
    }

    static let shippedFiles: [RuleFile] = [
        ("topics.yaml", PackageResources.topics_yaml),
        ("sets.yaml", PackageResources.sets_yaml),
        ("conduct-killing.yaml", PackageResources.conduct_killing_yaml),
        ("conduct-people.yaml", PackageResources.conduct_people_yaml),
        ("conduct-property.yaml", PackageResources.conduct_property_yaml),
        ("conduct-slang.yaml", PackageResources.conduct_slang_yaml),
        ("conduct-indirect.yaml", PackageResources.conduct_indirect_yaml),
        ("conduct-classes.yaml", PackageResources.conduct_classes_yaml),
        ("conduct-relations.yaml", PackageResources.conduct_relations_yaml),
        ("conduct-told.yaml", PackageResources.conduct_told_yaml),
        ("conduct-witnessed.yaml", PackageResources.conduct_witnessed_yaml),
        ("conduct-acts.yaml", PackageResources.conduct_acts_yaml),
        ("command.yaml", PackageResources.command_yaml),
        ("operations.yaml", PackageResources.operations_yaml),
        ("own-state.yaml", PackageResources.own_state_yaml),
        ("home-attitude.yaml", PackageResources.home_attitude_yaml),
        ("handling.yaml", PackageResources.handling_yaml),
        ("denials.yaml", PackageResources.denials_yaml),
        ("everyday-classes.yaml", PackageResources.everyday_classes_yaml),
        ("everyday-slang.yaml", PackageResources.everyday_slang_yaml),
        ("everyday-told.yaml", PackageResources.everyday_told_yaml),
    ].map { name, bytes in RuleFile(name: name, yaml: String(decoding: bytes, as: UTF8.self)) }
}
