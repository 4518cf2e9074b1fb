using Spectre.Console;

namespace KerasBridge.Examples.Views;

/// <summary>The layers of a model as C# sees them.</summary>
internal static class LayerTable
{
    public static Table Create(Model model)
    {
        var table = new Table().RoundedBorder().AddColumns("layer", "class", "weights").AddColumn(new TableColumn("parameters").RightAligned());
        foreach (Layer layer in model.Layers)
        {
            string shapes = string.Join(" ", layer.GetWeights().Select(weight => weight.Shape));
            table.AddRow(Markup.Escape(layer.Name), Markup.Escape(layer.Python.TypeName), shapes, $"{layer.CountParams():N0}");
        }

        return table;
    }
}
