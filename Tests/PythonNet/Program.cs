using KerasBridge.Tests.PythonNet.Host;
using Xunit.Runner.InProc.SystemConsole;

// The tests, or with "host" as the first argument the program that the tests run in processes of its own.
return args is ["host", .. var rest] ? EndingProgram.Run(rest) : await ConsoleRunner.Run(args);
