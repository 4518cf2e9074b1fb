using System.Reflection;

namespace KerasBridge;

/// <summary>Python modules made from source text that an assembly carries.</summary>
internal static class PythonModules
{
    /// <summary>Makes the module from the embedded file <c>NAME.py</c> of an assembly and registers it under its name.</summary>
    public static PyObject LoadEmbedded(Assembly assembly, string name) => Load(name, $"<{name}>", ReadEmbedded(assembly, name + ".py"));

    /// <summary>Makes a module from source text and registers it in <c>sys.modules</c>.</summary>
    /// <exception cref="PythonSyntaxException">The source can't be parsed.</exception>
    /// <exception cref="PythonException">Running it raises.</exception>
    public static PyObject Load(string name, string file, string source)
    {
        using PyObject types = PyObject.Import("types");
        using PyObject builtins = PyObject.Import("builtins");
        using PyObject sys = PyObject.Import("sys");
        using PyObject modules = sys.GetAttr("modules");
        using PyObject code = builtins.Invoke("compile", source, file, "exec");
        PyObject module = types.Invoke("ModuleType", name);
        using PyObject scope = module.GetAttr("__dict__");
        module.SetAttr("__file__", file);
        builtins.Invoke("exec", code, scope).Dispose();
        modules.SetItem(name, module);
        return module;
    }

    private static string ReadEmbedded(Assembly assembly, string file)
    {
        using Stream stream = assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{assembly.GetName().Name} lacks its embedded file {file}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
