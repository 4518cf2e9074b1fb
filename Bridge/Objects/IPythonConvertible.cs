using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>What can make a Python object of itself.</summary>
internal interface IPythonConvertible
{
    NewRef ToPython(in GilScope gil);
}
