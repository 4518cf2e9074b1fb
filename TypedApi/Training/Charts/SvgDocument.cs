using System.Xml.Linq;

namespace KerasBridge.Charts;

/// <summary>Charts side by side as an SVG picture that follows the reader's choice of light or dark.</summary>
public static class SvgDocument
{
    private const string Style = """

        svg { color: #1f2328; background: #ffffff; font: 12px system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
        text { fill: currentColor; }
        .title { font-size: 15px; font-weight: 600; }
        .muted { opacity: 0.7; }
        .grid { stroke: currentColor; stroke-opacity: 0.14; }
        .axis { stroke: currentColor; stroke-opacity: 0.55; fill: none; }
        .line { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
        .line-0 { stroke: #0969da; color: #0969da; } .line-1 { stroke: #d1570a; color: #d1570a; stroke-dasharray: 6 4; }
        .line-2 { stroke: #1a7f37; color: #1a7f37; stroke-dasharray: 2 4; }
        .dot { fill: currentColor; stroke: none; }
        @media (prefers-color-scheme: dark) {
          svg { color: #e6edf3; background: #0d1117; }
          .line-0 { stroke: #58a6ff; color: #58a6ff; } .line-1 { stroke: #ffa657; color: #ffa657; } .line-2 { stroke: #56d364; color: #56d364; }
        }

        """;

    /// <summary>The picture as text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no chart.</exception>
    public static string Render(IReadOnlyList<Chart> charts)
    {
        ArgumentNullException.ThrowIfNull(charts);
        ArgumentOutOfRangeException.ThrowIfZero(charts.Count, nameof(charts));
        double width = charts.Count * SvgChart.Width;
        var root = new XElement(
            Svg.Namespace + "svg",
            new XAttribute("viewBox", FormattableString.Invariant($"0 0 {width} {SvgChart.Height}")),
            new XAttribute("width", width),
            new XAttribute("height", SvgChart.Height),
            new XAttribute("role", "img"),
            new XElement(Svg.Namespace + "title", $"Learning curves: {string.Join(", ", charts.Select(chart => chart.Title))}"),
            new XElement(Svg.Namespace + "style", Style),
            charts.Select((chart, index) => SvgChart.Draw(chart, index * SvgChart.Width)));
        return root + "\n";
    }
}
