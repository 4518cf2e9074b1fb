using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KerasBridge.Tests.CompileFail.Migration;

/// <summary>Collects the pairs of a page, block after block.</summary>
internal sealed partial class PairReader
{
    private readonly List<Pair> _pairs = [];
    private readonly List<(int Cell, CodeBlock Block)> _blocks = [];
    private string _heading = "";
    private string[] _libraries = [];
    private int _cell;

    /// <summary>Takes the next block of the page.</summary>
    public void Read(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                _heading = string.Concat(heading.Inline!.Descendants<LiteralInline>());
                break;
            case HtmlBlock html:
                ReadHtml(html.Lines.ToString(), html.Line + 1);
                break;
            case FencedCodeBlock { Info: "csharp" } code:
                ReadCode(code.Lines.ToString(), code.Line + 2);
                break;
        }
    }

    /// <summary>Ends the page.</summary>
    /// <returns>What was found.</returns>
    public IReadOnlyList<Pair> End() => _blocks.Count == 0 ? _pairs : throw Bad(_blocks[^1].Block.Line, "the table of a pair has an end");

    private void ReadHtml(string html, int line)
    {
        if (html.Contains("<table>", StringComparison.Ordinal))
        {
            _libraries = [.. Title().Matches(html).Select(title => title.Groups[1].Value)];
        }

        _cell += html.Split("<td>").Length - 1;
        if (html.Contains("</table>", StringComparison.Ordinal))
        {
            EndPair(line);
        }
    }

    private void ReadCode(string code, int line)
    {
        string library = _libraries.ElementAtOrDefault(_cell - 1) ?? throw Bad(line, "C# that stands in no column of a pair is not tested");
        _blocks.Add((_cell, new CodeBlock(library, code, line)));
    }

    private void EndPair(int line)
    {
        if (!_blocks.Select(found => found.Cell).SequenceEqual([1, 2]) || _blocks.Any(found => string.IsNullOrWhiteSpace(found.Block.Code)))
        {
            throw Bad(line, "a pair has one block of C# on each side");
        }

        if (_pairs.Any(pair => pair.Name == _heading))
        {
            throw Bad(line, "each pair has a heading of its own");
        }

        _pairs.Add(new Pair(_heading, _blocks[0].Block, _blocks[1].Block));
        _blocks.Clear();
        _libraries = [];
        _cell = 0;
    }

    private FormatException Bad(int line, string rule) => new($"Line {line}, '{_heading}': {rule}.");

    [GeneratedRegex("<th\\b.*?>(.*?)</th>")]
    private static partial Regex Title();
}
