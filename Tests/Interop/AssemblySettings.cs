using KerasBridge.Tests.Interop.Support;
using Xunit.Sdk;
using Xunit.v3;

// One interpreter for the process, and counts of live objects that every test looks at: one test at a time.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(RunningPython))]
