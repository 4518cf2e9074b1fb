using System.Reflection;

namespace KerasBridge;

/// <summary>Which virtual methods a class of the user overrides.</summary>
internal static class Overrides
{
    /// <summary>Whether the object's class overrides the method that <paramref name="declaring"/> declares.</summary>
    public static bool Has(object instance, Type declaring, string method) =>
        Find(instance.GetType(), method) is { } found && found.DeclaringType != declaring;

    private static MethodInfo? Find(Type type, string method) =>
        type.GetMethods(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
            .FirstOrDefault(candidate => candidate.Name == method && candidate.IsVirtual);
}
