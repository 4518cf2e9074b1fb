namespace KerasBridge.Tests.Integration;

/// <summary>
/// Has Python pass its lock on to another thread after a microsecond instead of five milliseconds: what several threads must not do at
/// the same time then shows within few rounds.
/// </summary>
internal sealed class FrequentSwitches : IDisposable
{
    private readonly PyObject _sys = PyObject.Import("sys");
    private readonly double _before;

    public FrequentSwitches()
    {
        using PyObject before = _sys.Invoke("getswitchinterval");
        _before = before.As<double>();
        _sys.Invoke("setswitchinterval", 1e-6).Dispose();
    }

    public void Dispose()
    {
        _sys.Invoke("setswitchinterval", _before).Dispose();
        _sys.Dispose();
    }
}
