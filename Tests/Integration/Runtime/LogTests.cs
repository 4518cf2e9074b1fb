using Microsoft.Extensions.Logging;

namespace KerasBridge.Tests.Integration.Runtime;

public sealed class LogTests
{
    [Fact]
    public void What_Python_says_arrives_in_order_and_in_its_categories()
    {
        int before = KerasFixture.Log.Entries.Count;

        PythonModules.Load("kerasbridge_test_log", "log.py", """
            import logging, sys, warnings
            log = logging.getLogger("kerasbridge.test")
            print("one")
            log.warning("two %d", 2)
            warnings.warn("three")
            print("four", file=sys.stderr)
            print("fi", end="")
            log.error("six")
            print("ve")
            try:
                1 / 0
            except ZeroDivisionError:
                log.exception("seven")
            """).Dispose();

        LogEntry[] entries = KerasFixture.Log.Entries.Skip(before).Where(entry => entry.Category.StartsWith("Python.", StringComparison.Ordinal)).ToArray();
        Assert.Equal(
            [
                ("Python.stdout", LogLevel.Information, "one"),
                ("Python.kerasbridge.test", LogLevel.Warning, "two 2"),
                ("Python.stderr", LogLevel.Warning, "four"),
                ("Python.kerasbridge.test", LogLevel.Error, "six"),
                ("Python.stdout", LogLevel.Information, "five"),
            ],
            entries.Where(entry => entry.Category != "Python.warnings").Take(5).Select(entry => (entry.Category, entry.Level, entry.Message)));
        Assert.StartsWith("UserWarning: three (", entries[2].Message);
        Assert.Equal("Python.warnings", entries[2].Category);
        Assert.StartsWith("seven", entries[^1].Message);
        Assert.Contains("ZeroDivisionError", entries[^1].Message);
    }

    [Fact]
    public void Progress_that_Keras_prints_arrives_line_by_line()
    {
        using Sequential model = TinyModels.Stack();
        int before = KerasFixture.Log.Entries.Count;

        model.Predict(TinyModels.X, verbose: Verbosity.ProgressBar);

        Assert.Contains(KerasFixture.Log.Entries.Skip(before), entry => entry.Category == "Python.stdout" && entry.Message.Contains('/'));
    }
}
