using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace KerasBridge.Logging;

/// <summary>
/// Python's loggers, warnings and output streams as log entries, in the order in which they happen: categories
/// <c>Python.NAME</c>, <c>Python.warnings</c>, <c>Python.stdout</c> and <c>Python.stderr</c>.
/// </summary>
internal sealed class PythonLog(ILoggerFactory loggers)
{
    private readonly ConcurrentDictionary<string, ILogger> _loggers = new(StringComparer.Ordinal);

    /// <summary>Has the shim send everything here.</summary>
    public void Connect(PyObject shim)
    {
        using PyObject output = PyFunction.Create(line => Write("stdout", LogLevel.Information, Text(line, 0)));
        using PyObject error = PyFunction.Create(line => Write("stderr", LogLevel.Warning, Text(line, 0)));
        using PyObject record = PyFunction.Create(WriteRecord);
        using PyObject warning = PyFunction.Create(WriteWarning);
        shim.Invoke("install_streams", output, error).Dispose();
        shim.Invoke("install_logging", record, ToPython(LowestEnabled())).Dispose();
        shim.Invoke("install_warnings", warning).Dispose();
    }

    private PyValue WriteRecord(PyArguments record)
    {
        string message = Text(record, 2);
        string error = record.Positional[3].IsNone ? "" : System.Environment.NewLine + Text(record, 3);
        return Write(Text(record, 1), FromPython(record.Positional[0].As<int>()), message + error);
    }

    private PyValue WriteWarning(PyArguments warning) =>
        Write("warnings", LogLevel.Warning, $"{Text(warning, 0)}: {Text(warning, 1)} ({Text(warning, 2)}:{Text(warning, 3)})");

    private PyValue Write(string category, LogLevel level, string message)
    {
        _loggers.GetOrAdd(category, name => loggers.CreateLogger("Python." + name)).PythonMessage(level, message);
        return PyValue.None;
    }

    private static string Text(PyArguments arguments, int index) => arguments.Positional[index].ToString();

    private LogLevel LowestEnabled()
    {
        ILogger logger = loggers.CreateLogger("Python");
        return Enum.GetValues<LogLevel>().First(level => level == LogLevel.None || logger.IsEnabled(level));
    }

    private static LogLevel FromPython(int level) => level switch
    {
        >= 50 => LogLevel.Critical,
        >= 40 => LogLevel.Error,
        >= 30 => LogLevel.Warning,
        >= 20 => LogLevel.Information,
        >= 10 => LogLevel.Debug,
        _ => LogLevel.Trace,
    };

    private static int ToPython(LogLevel level) => level switch
    {
        LogLevel.Trace => 1,
        LogLevel.None => 100,
        _ => (int)level * 10,
    };
}
