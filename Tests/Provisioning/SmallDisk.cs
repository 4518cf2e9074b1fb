namespace KerasBridge.Tests.Provisioning;

/// <summary>A small file system in memory, mounted on a folder.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    public SmallDisk(string folder, string size)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && Tool.Exists("mount"), "Only root can mount a small disk.");
        _folder = Directory.CreateDirectory(folder).FullName;
        try
        {
            Tool.Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", folder);
        }
        catch (InvalidOperationException e)
        {
            Assert.Skip($"Mounting is not allowed here: {e.Message}");
        }
    }

    public void Resize(string size) => Tool.Run("mount", "-o", $"remount,size={size}", _folder);

    public void Dispose() => Tool.Run("umount", _folder);
}
