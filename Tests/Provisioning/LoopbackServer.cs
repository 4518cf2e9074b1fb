using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace KerasBridge.Tests.Provisioning;

/// <summary>A web server on loopback for a folder, which can stop in the middle of a file or damage it.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _root;
    private readonly TaskCompletionSource _stalled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _stallAt;

    public LoopbackServer(string root)
    {
        _root = root;
        Address = $"http://127.0.0.1:{ClosedPort()}/debian";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string Address { get; }

    /// <summary>Files of this name are sent with a byte changed.</summary>
    public string? Damaged { get; set; }

    /// <summary>Every request: the file's name, and the byte that it starts at.</summary>
    public ConcurrentQueue<(string Name, long From)> Requests { get; } = [];

    /// <summary>Completes when the server has stopped in the middle of the file.</summary>
    public Task Stalled => _stalled.Task;

    public static int ClosedPort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    /// <summary>The first request of this file gets only its first half, until <see cref="Release"/>.</summary>
    public void StallAt(string name) => _stallAt = name;

    public void Release() => _released.TrySetResult();

    public void Dispose()
    {
        Release();
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => AnswerAsync(context));
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            await SendAsync(context.Request, context.Response);
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException)
        {
            context.Response.Abort(); // the client went away, as killed clients do
        }
    }

    private async Task SendAsync(HttpListenerRequest request, HttpListenerResponse response)
    {
        var path = Path.Combine(_root, Uri.UnescapeDataString(request.Url!.AbsolutePath)["/debian/".Length..]);
        if (!File.Exists(path))
        {
            response.StatusCode = 404;
            return;
        }
        var name = Path.GetFileName(path);
        var bytes = await File.ReadAllBytesAsync(path);
        if (Damaged is not null && name.StartsWith(Damaged, StringComparison.Ordinal))
            bytes[^1] ^= 1;
        var from = From(request.Headers["Range"]);
        Requests.Enqueue((name, from));
        SetRange(response, from, bytes.Length);
        await WriteAsync(response, name, bytes.AsMemory((int)from));
    }

    private async Task WriteAsync(HttpListenerResponse response, string name, ReadOnlyMemory<byte> bytes)
    {
        var half = bytes.Length / 2;
        if (_stallAt is not null && name.StartsWith(_stallAt, StringComparison.Ordinal))
        {
            _stallAt = null;
            await response.OutputStream.WriteAsync(bytes[..half]);
            await response.OutputStream.FlushAsync();
            _stalled.TrySetResult();
            await _released.Task;
            bytes = bytes[half..];
        }
        await response.OutputStream.WriteAsync(bytes);
    }

    private static long From(string? range) => range is null ? 0 : long.Parse(range["bytes=".Length..].Split('-')[0]);

    private static void SetRange(HttpListenerResponse response, long from, long length)
    {
        response.ContentLength64 = length - from;
        response.Headers["Last-Modified"] = "Sun, 01 Nov 2020 00:00:00 GMT";
        response.Headers["Accept-Ranges"] = "bytes";
        if (from == 0)
            return;
        response.StatusCode = 206;
        response.Headers["Content-Range"] = $"bytes {from}-{length - 1}/{length}";
    }
}
