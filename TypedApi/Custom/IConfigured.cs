namespace KerasBridge;

/// <summary>A custom class that says what it needs to be made again, upstream <c>get_config</c>.</summary>
/// <typeparam name="TConfig">The configuration, such as a record: System.Text.Json writes it into saved models.</typeparam>
public interface IConfigured<out TConfig>
{
    /// <summary>What <see cref="CustomObjects.Register{T, TConfig}"/>'s function makes an equal object from.</summary>
    TConfig Config { get; }
}
