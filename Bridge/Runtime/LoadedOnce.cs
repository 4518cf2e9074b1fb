using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>
/// Something of Python that is loaded when it is first asked for, by one thread. The others wait for it without Python's lock, which the
/// loading gives up now and then: who kept it while waiting would wait for ever.
/// </summary>
internal sealed class LoadedOnce<T>(Func<T> load)
{
    private readonly Lock _gate = new();
    private T? _value;
    private volatile bool _isLoaded;

    /// <summary>Whether it was asked for before.</summary>
    public bool IsLoaded => _isLoaded;

    /// <summary>What was loaded. Where loading throws, the next one tries again.</summary>
    public T Value => _isLoaded ? _value! : Load();

    private T Load()
    {
        KerasRuntime.EnsureInterpreter();
        ReleasedGil? released = GilScope.ReleaseIfHeld();
        lock (_gate)
        {
            if (released is { } held)
            {
                GilScope.Restore(held);
            }

            if (!_isLoaded)
            {
                _value = load();
                _isLoaded = true;
            }

            return _value!;
        }
    }
}
