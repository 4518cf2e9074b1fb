namespace KerasBridge;
public sealed record LabeledData(NDArray X, NDArray Y);
public sealed record DatasetSplit(LabeledData Train, LabeledData Test);
public sealed class DatasetException : InvalidOperationException;
public static class Datasets { public static class Mnist { public static DatasetSplit LoadData() {
  using var m = PyObject.Import("keras.datasets.mnist"); using var d = m.Invoke("load_data");
  return new(new(NDArray.FromPython(d[0][0]), NDArray.FromPython(d[0][1])), new(NDArray.FromPython(d[1][0]), NDArray.FromPython(d[1][1]))); } } }
