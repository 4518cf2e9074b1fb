/// <summary>A review.</summary>
/// <param name="Text">What it says.</param>
/// <param name="IsGood">Whether its writer liked what it is about.</param>
internal sealed record Review(string Text, bool IsGood);
