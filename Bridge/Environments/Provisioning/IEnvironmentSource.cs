namespace KerasBridge.Environments;

/// <summary>A place that environments can be made from.</summary>
internal interface IEnvironmentSource
{
    /// <summary>For people: "Debian's packages".</summary>
    string Description { get; }

    /// <summary>Folder name of what this source makes; changes whenever the recipe does.</summary>
    string FolderName(KerasBackend? requested);

    /// <summary>Makes the environment in an empty folder, and says what it made. Downloads may be kept for a later attempt.</summary>
    /// <exception cref="ProvisioningException">It failed.</exception>
    ProvisionedManifest Build(string folder, KerasBackend? requested, CancellationToken cancellation);

    /// <summary>Removes the downloads, once the environment is complete.</summary>
    void RemoveDownloads();
}
