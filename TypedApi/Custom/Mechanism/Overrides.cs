using System.Reflection;

namespace KerasBridge;

/// <summary>Which virtual methods a class overrides.</summary>
internal static class Overrides
{
    /// <summary>Whether a class outside of KerasBridge overrides a method of this name.</summary>
    public static bool Has(Type type, string method) => type
        .GetMethods(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
        .Any(candidate => candidate.Name == method && candidate.IsVirtual && IsOverride(candidate));

    /// <summary>Whether a class, be it of the user or of KerasBridge itself, overrides what <paramref name="declaring"/> declares.</summary>
    public static bool Has(Type type, Type declaring, string method) => type
        .GetMethods(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
        .Any(candidate => candidate.Name == method && candidate.IsVirtual && candidate.DeclaringType != declaring);

    private static bool IsOverride(MethodInfo method) =>
        method.DeclaringType!.Assembly != typeof(Overrides).Assembly && method.GetBaseDefinition().DeclaringType!.Assembly == typeof(Overrides).Assembly;
}
