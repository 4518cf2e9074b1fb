using System.Reflection;

namespace KerasBridge;

/// <summary>Which virtual methods a class of the user overrides.</summary>
internal static class Overrides
{
    /// <summary>Whether a class outside of KerasBridge overrides a method of this name.</summary>
    public static bool Has(Type type, string method) => type
        .GetMethods(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
        .Any(candidate => candidate.Name == method && candidate.IsVirtual && IsOverride(candidate));

    private static bool IsOverride(MethodInfo method) =>
        method.DeclaringType!.Assembly != typeof(Overrides).Assembly && method.GetBaseDefinition().DeclaringType!.Assembly == typeof(Overrides).Assembly;
}
