namespace KerasBridge.Generator.Emit;

/// <summary>The pages of Keras's documentation.</summary>
internal static class KerasPages
{
    private static readonly (string Prefix, string Page)[] s_pages =
    [
        ("keras.ops.linalg", "ops/linalg"),
        ("keras.ops.image", "ops/image"),
        ("keras.optimizers.schedules", "optimizers/learning_rate_schedules"),
        ("keras.layers", "layers"),
        ("keras.ops", "ops"),
        ("keras.optimizers", "optimizers"),
        ("keras.losses", "losses"),
        ("keras.metrics", "metrics"),
        ("keras.callbacks", "callbacks"),
        ("keras.initializers", "layers/initializers"),
        ("keras.regularizers", "layers/regularizers"),
        ("keras.constraints", "layers/constraints"),
        ("keras.activations", "layers/activations"),
        ("keras.applications", "applications"),
        ("keras.datasets", "datasets"),
        ("keras.random", "random"),
        ("keras.utils", "utils"),
        ("keras.distribution", "distribution"),
        ("keras.dtype_policies", "mixed_precision"),
        ("keras.tree", "utils/tree"),
    ];

    public static string? Find(string symbol) =>
        s_pages.FirstOrDefault(page => symbol.StartsWith(page.Prefix + ".", StringComparison.Ordinal)).Page is { } page
            ? $"https://keras.io/api/{page}/"
            : null;
}
