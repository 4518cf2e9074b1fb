using System.Xml.Linq;
using KerasBridge.Charts;

namespace KerasBridge.Tests.Unit.Charts;

public sealed class SvgDocumentTests
{
    [Fact]
    public void A_line_goes_from_corner_to_corner_where_its_ends_are_ticks()
    {
        XElement svg = Render(new Chart("loss", new Line("training", [1.0, 0.5, 0.0])));

        Assert.Equal("62,62 240,168 418,274", Points(svg).Single());
    }

    [Fact]
    public void Axes_are_labelled_with_epochs_and_values()
    {
        XElement svg = Render(new Chart("loss", new Line("training", [1.0, 0.5, 0.0])));

        Assert.Equal(
            ["loss", "training", "0.0", "0.2", "0.4", "0.6", "0.8", "1.0", "1", "2", "3", "epoch"],
            Elements(svg, "text").Select(text => text.Value));
    }

    [Fact]
    public void Values_that_are_no_numbers_are_left_out()
    {
        XElement svg = Render(new Chart("loss", new Line("training", [1.0, double.NaN, 0.0])));

        Assert.Equal("62,62 418,274", Points(svg).Single());
    }

    [Fact]
    public void Nothing_but_NaN_still_makes_a_picture()
    {
        XElement svg = Render(new Chart("loss", new Line("training", [double.NaN])));

        Assert.Equal("", Points(svg).Single());
        Assert.DoesNotContain("NaN", svg.ToString());
    }

    [Fact]
    public void A_single_epoch_is_a_dot_in_the_middle()
    {
        XElement dot = Elements(Render(new Chart("loss", new Line("training", [0.5]))), "circle").Single();

        Assert.Equal("240", (string?)dot.Attribute("cx"));
        Assert.Equal("168", (string?)dot.Attribute("cy"));
    }

    [Fact]
    public void Names_are_escaped()
    {
        XElement svg = Render(new Chart("f1 < \"best\"", new Line("a & b", [1, 2])));

        Assert.Contains("f1 < \"best\"", Elements(svg, "text").Select(text => text.Value));
        Assert.Contains("a & b", Elements(svg, "text").Select(text => text.Value));
    }

    [Fact]
    public void Charts_stand_side_by_side()
    {
        var line = new Line("training", [1, 2]);

        XElement svg = Render(new Chart("loss", line), new Chart("accuracy", line));

        Assert.Equal("0 0 880 320", (string?)svg.Attribute("viewBox"));
        Assert.Equal(
            ["translate(0 0)", "translate(440 0)"], Elements(svg, "g").Attributes("transform").Select(attribute => attribute.Value));
    }

    private static XElement Render(params Chart[] charts) => XElement.Parse(SvgDocument.Render(charts));

    private static IEnumerable<string?> Points(XElement svg) => Elements(svg, "polyline").Select(line => (string?)line.Attribute("points"));

    private static IEnumerable<XElement> Elements(XElement svg, string name) => svg.Descendants(svg.Name.Namespace + name);
}
