using KerasBridge.Interop.References;

namespace KerasBridge.Interop;

/// <summary>A plain owner of a reference, for what Interop itself keeps.</summary>
internal sealed class PythonHandle(StolenRef reference) : PythonReference(reference);
