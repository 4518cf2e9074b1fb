using System.Globalization;
using System.Xml.Linq;
using static System.FormattableString;

namespace KerasBridge.Charts;

/// <summary>The few shapes of SVG that charts need. <c>XElement</c> takes care of escaping.</summary>
internal static class Svg
{
    public static XNamespace Namespace { get; } = "http://www.w3.org/2000/svg";

    public static XElement Group(string? style, params object[] content) => Element("g", style, content);

    public static XElement Text(double x, double y, string anchor, string text, string? style = null) =>
        Element("text", style, At("x", x), At("y", y), new XAttribute("text-anchor", anchor), text);

    public static XElement Segment(double x1, double y1, double x2, double y2, string? style = null) =>
        Element("line", style, At("x1", x1), At("y1", y1), At("x2", x2), At("y2", y2));

    public static XElement Dot(double x, double y) => Element("circle", "dot", At("cx", x), At("cy", y), At("r", 2.5));

    public static XElement Polyline(IEnumerable<(double X, double Y)> points) =>
        Element("polyline", null, new XAttribute("points", string.Join(' ', points.Select(point => Invariant($"{point.X:0.##},{point.Y:0.##}")))));

    private static XElement Element(string name, string? style, params object[] content) =>
        new(Namespace + name, style is null ? null : new XAttribute("class", style), content);

    private static XAttribute At(string name, double value) => new(name, value.ToString("0.##", CultureInfo.InvariantCulture));
}
