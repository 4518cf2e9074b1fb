using System.Xml.Linq;

namespace KerasBridge.Charts;

/// <summary>Draws one chart: title, legend, axes with ticks, lines.</summary>
internal static class SvgChart
{
    /// <summary>The width of a chart on the page.</summary>
    public const double Width = 440;

    /// <summary>The height of a chart on the page.</summary>
    public const double Height = 320;

    private const double Left = 62;
    private const double Right = Width - 22;
    private const double Top = 62;
    private const double Bottom = Height - 46;

    // Beyond this, dots would run into each other.
    private const int MostDots = 40;

    /// <summary>The chart, with its left edge at <paramref name="offset"/>.</summary>
    public static XElement Draw(Chart chart, double offset)
    {
        Axis epochs = Axis.OfEpochs(chart.Lines, Left, Right);
        Axis values = Axis.OfValues(chart.Lines, Bottom, Top);
        XElement drawing = Svg.Group(
            null,
            Svg.Text(Left, 24, "start", chart.Title, "title"),
            chart.Lines.Select((line, index) => Legend(line, index)),
            values.Ticks.Select(tick => ValueTick(values, tick)),
            epochs.Ticks.Select(tick => EpochTick(epochs, tick)),
            Svg.Segment(Left, Bottom, Right, Bottom, "axis"),
            Svg.Text((Left + Right) / 2, Height - 10, "middle", "epoch", "muted"),
            chart.Lines.Select((line, index) => Curve(line, index, epochs, values)));
        drawing.Add(new XAttribute("transform", FormattableString.Invariant($"translate({offset:0.##} 0)")));
        return drawing;
    }

    private static XElement Legend(Line line, int index)
    {
        double x = Left + (index * 120);
        return Svg.Group(
            null,
            Svg.Group($"line line-{index}", Svg.Segment(x, 42, x + 24, 42)),
            Svg.Text(x + 30, 46, "start", line.Name));
    }

    private static XElement ValueTick(Axis axis, double tick)
    {
        double y = axis.Place(tick);
        return Svg.Group(
            null,
            Svg.Segment(Left, y, Right, y, "grid"),
            Svg.Text(Left - 8, y + 4, "end", Ticks.Label(tick, axis.Step), "muted"));
    }

    private static XElement EpochTick(Axis axis, double tick)
    {
        double x = axis.Place(tick);
        return Svg.Group(
            null,
            Svg.Segment(x, Bottom, x, Bottom + 5, "axis"),
            Svg.Text(x, Bottom + 20, "middle", Ticks.Label(tick, 1), "muted"));
    }

    private static XElement Curve(Line line, int index, Axis epochs, Axis values)
    {
        (double X, double Y)[] points =
        [
            .. line.Values.Index().Where(value => double.IsFinite(value.Item)).Select(value => (epochs.Place(value.Index + 1), values.Place(value.Item))),
        ];
        IEnumerable<XElement> dots = points.Length <= MostDots ? points.Select(point => Svg.Dot(point.X, point.Y)) : [];
        return Svg.Group($"line line-{index}", Svg.Polyline(points), dots);
    }
}
