namespace KerasBridge;

/// <summary>Where an environment comes from when none with Keras is found on the machine.</summary>
public enum ProvisioningSource
{
    /// <summary>The Python package index first; where it cannot be used, Debian's packages.</summary>
    Automatic,

    /// <summary>Keras 3 from the Python package index, in a virtual environment.</summary>
    Pip,

    /// <summary>Keras 2.3.1 on Theano from Debian's packages, unpacked into a private folder.</summary>
    Debian,
}
