namespace KerasBridge.Tests.Provisioning;

/// <summary>Runs the tool as a user who is not root.</summary>
internal static class OrdinaryUser
{
    private const string Nobody = "65534";

    public static ToolRun Start(Workplace place, params string[] arguments)
    {
        if (!Environment.IsPrivilegedProcess)
            return place.Start(arguments);
        Assert.SkipUnless(Tool.Exists("setpriv"), "Root can write everywhere, and there is no setpriv to become somebody else.");
        Assert.SkipUnless(CanRun(), "An ordinary user cannot run the tool here: its folder, or that of dotnet, is closed to them.");
        var variables = new Dictionary<string, string?>(place.Variables) { ["HOME"] = place.Cache, ["DOTNET_CLI_HOME"] = null };
        return new ToolRun("setpriv", [.. Identity, "dotnet", Workplace.KerasBridgeTool, .. arguments], variables);
    }

    private static string[] Identity => ["--reuid", Nobody, "--regid", Nobody, "--clear-groups"];

    private static bool CanRun()
    {
        try
        {
            Tool.Run("setpriv", [.. Identity, "dotnet", Workplace.KerasBridgeTool, "--version"]);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
