namespace KerasBridge.Tests.Interop.Host;

/// <summary>Small programs that use Interop, for what can be seen only from outside of a process or at its end.</summary>
internal static class HostPrograms
{
    public static int Run(string program, string[] arguments) => program switch
    {
        "starts" => StartsProgram.Run(arguments),
        "busy-threads" => BusyThreadsProgram.Run(arguments),
        "signals" => SignalsProgram.Run(arguments),
        "exit-inside" => ExitInsideProgram.Run(arguments),
        "attach" => AttachProgram.Run(arguments),
        _ => throw new ArgumentException($"There is no program {program}.", nameof(program)),
    };
}
