// What driving Keras from C# costs, measured beside Python and pythonnet.
using KerasBridge.Benchmarks.Commands;
using KerasBridge.Benchmarks.Startup;

// A program that predicts loads no more than it needs: neither a command line nor tables.
if (args is [FirstPrediction.Command])
{
    FirstPrediction.Run();
    return 0;
}

return AllCommands.Invoke(args);
