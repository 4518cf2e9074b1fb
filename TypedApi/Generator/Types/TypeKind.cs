namespace KerasBridge.Generator.Types;

/// <summary>How a C# type says that an argument was left out.</summary>
internal enum TypeKind
{
    /// <summary>A plain value: <c>Optional</c> around it says it.</summary>
    Value,

    /// <summary>A Keras object or another reference: like a value, and a required one must not be null.</summary>
    Reference,

    /// <summary>A struct of the bridge whose default value is unset.</summary>
    Rich,

    /// <summary>A generated enum: like a value, and sent by its Keras name.</summary>
    Enum,

    /// <summary>A delegate: null says it.</summary>
    Function,
}
