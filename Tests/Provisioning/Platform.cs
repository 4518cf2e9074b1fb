using System.Runtime.Versioning;

// Debian's packages and the permissions tested here exist on Unix only; each test skips where the tools are missing.
[assembly: UnsupportedOSPlatform("windows")]
