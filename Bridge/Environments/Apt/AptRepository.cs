namespace KerasBridge.Environments;

/// <summary>An entry of apt's sources.</summary>
/// <param name="Addresses">Base addresses.</param>
/// <param name="Suites">Releases ("bookworm", "stable-updates").</param>
/// <param name="Components">Sections ("main").</param>
/// <param name="SignedBy">Keyring file, or the key itself over several lines; null for apt's trusted keys.</param>
/// <param name="IsTrusted">Whether the entry switches signature checks off for itself.</param>
internal sealed record AptRepository(
    IReadOnlyList<string> Addresses, IReadOnlyList<string> Suites, IReadOnlyList<string> Components, string? SignedBy, bool IsTrusted);
