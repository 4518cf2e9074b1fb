using KerasBridge.Tests.Interop.Host;
using Xunit.Runner.InProc.SystemConsole;

// The tests, or with "host" as the first argument one of the small programs that the tests run in processes of their own.
return args is ["host", var program, .. var rest] ? HostPrograms.Run(program, rest) : await ConsoleRunner.Run(args);
