namespace KerasBridge;

/// <summary>A .NET type that stands for a Python value: a shape, a data type, a layer.</summary>
public interface IPythonValue
{
    /// <summary>The value as it is sent to Python.</summary>
    PyValue ToPyValue();
}
