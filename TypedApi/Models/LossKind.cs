namespace KerasBridge;

/// <summary>What a loss wants to be given as the expected output.</summary>
internal enum LossKind
{
    /// <summary>Something that only Keras knows.</summary>
    Other,

    /// <summary>Numbers in the shape of the output.</summary>
    LikeOutput,

    /// <summary>Class numbers.</summary>
    Labels,

    /// <summary>Class numbers, and another number for what does not count.</summary>
    LabelsSomeIgnored,
}
