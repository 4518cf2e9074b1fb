namespace KerasBridge.Soak.Workloads;

/// <summary>Something that is done very often, from one thread or from many, and must leave nothing behind.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Count">How often the full run does it.</param>
internal abstract record Workload(string Name, long Count) : IDisposable
{
    /// <summary>Does it once and checks the result.</summary>
    /// <param name="number">A running number; what exactly is done depends on it.</param>
    public abstract void Run(long number);

    /// <summary>Gives back what all runs share.</summary>
    public virtual void Dispose()
    {
    }

    /// <summary>Stops the run where a result is wrong.</summary>
    protected static void Expect(bool isRight, string what)
    {
        if (!isRight)
        {
            throw new InvalidOperationException($"Wrong result: {what}.");
        }
    }
}
