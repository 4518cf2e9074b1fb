namespace KerasBridge;

/// <summary>Properties of objects of upstream Keras.</summary>
internal static class KerasProperty
{
    /// <summary>The value of a property.</summary>
    /// <exception cref="KerasVersionException">The running Keras lacks it.</exception>
    public static PyObject Get(PyObject self, string name, Version? since = null)
    {
        Version running = KerasRuntime.Current.KerasVersion;
        if (since is not null && running < since)
        {
            throw new KerasVersionException($"{self.TypeName}.{name}", since, running);
        }

        return running.Major >= 3
            ? self.GetAttr(name)
            : self.TryGetAttr(name) ?? throw new KerasVersionException($"{self.TypeName}.{name}", new Version(3, 0), running);
    }
}
