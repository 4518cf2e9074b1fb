namespace KerasBridge;

/// <summary>What is known of trainings in Python, where a model is one object however many holders it has.</summary>
internal static class TrainingModule
{
    private static readonly LoadedOnce<PyObject> s_module = new(() => PythonModules.LoadEmbedded(typeof(TrainingModule).Assembly, "kerasbridge_training"));

    /// <summary>Notes that the model is being trained. False: it is already.</summary>
    public static bool Claim(PyObject model) => s_module.Value.Invoke<bool>("claim", model);

    /// <summary>Undoes <see cref="Claim"/>.</summary>
    public static void Release(PyObject model) => s_module.Value.Invoke("release", model).Dispose();

    /// <summary>Whether something that the model was compiled with compares the output with what is expected of it.</summary>
    public static bool NeedsTargets(PyObject model) => s_module.Value.Invoke<bool>("needs_targets", model);
}
