using Spectre.Console;

namespace KerasBridge.Examples;

/// <summary>Failures that are not a defect of the program: what happened and what to do, without a stack trace.</summary>
internal static class ErrorPanel
{
    /// <summary>Whether the exception's message is all that a user needs.</summary>
    public static bool Explains(Exception e) => e is
        EnvironmentNotFoundException or ProvisioningException or KerasStartException or DatasetException or KerasVersionException
        or ExampleException or PythonException or IOException or UnauthorizedAccessException;

    /// <summary>Shows the message on the error stream.</summary>
    public static void Show(Exception e) =>
        Show(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).WithoutWrapping(), e);

    /// <summary>Shows the message on a console.</summary>
    public static void Show(IAnsiConsole console, Exception e)
    {
        var panel = new Panel(new Text(e.Message.Trim())) { Header = new PanelHeader($" {Title(e)} "), Border = BoxBorder.Rounded };
        console.Write(panel.BorderColor(Color.Red));
    }

    private static string Title(Exception e) => e switch
    {
        EnvironmentNotFoundException => "No Python with Keras was found",
        ProvisioningException => "Keras could not be downloaded",
        KerasStartException => "Keras did not start",
        ModelFileException => "The model file can't be used",
        ExampleException => "The example can't go on",
        KerasVersionException => "This Keras can't do it",
        DatasetException => "The data could not be fetched",
        PythonException python => $"Keras says {python.PythonTypeName}",
        _ => e.GetType().Name,
    };
}
