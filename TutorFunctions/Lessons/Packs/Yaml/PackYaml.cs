using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TutorFunctions.Lessons.Packs.Yaml;

/// <summary>
/// Reads YAML into a tree that knows its places. Only what a lesson needs is taken: no anchors and aliases (a few lines of them unfold into
/// gigabytes), no tags, one document, and no deeper than a pack ever goes.
/// </summary>
internal sealed class PackYaml
{
    private const int Deepest = 20;

    private readonly Parser parser;
    private int depth;

    private PackYaml(string text) => parser = new Parser(new StringReader(text));

    /// <exception cref="PackSyntaxException">It is not such YAML.</exception>
    public static PackNode Parse(string text)
    {
        var yaml = new PackYaml(text);
        try
        {
            return yaml.Document();
        }
        catch (YamlException problem)
        {
            throw new PackSyntaxException((int)problem.Start.Line, (int)problem.Start.Column, Invalid(Detail(problem)));
        }
        catch (InvalidOperationException)
        {
            // How YamlDotNet gives up on "[one, two" with another key below it.
            var last = yaml.parser.Current?.Start ?? Mark.Empty;
            throw new PackSyntaxException(
                (int)last.Line,
                (int)last.Column,
                Invalid("a text near here goes on into the next line; perhaps a ] or } is missing")
            );
        }
    }

    private static string Detail(YamlException problem)
    {
        var detail = problem.Message;
        // YamlDotNet puts the place in front of some messages; the error carries it already.
        if (detail.StartsWith('(') && detail.IndexOf("): ", StringComparison.Ordinal) is > 0 and var end)
            detail = detail[(end + 3)..];
        return detail.TrimEnd('.');
    }

    private static string Invalid(string detail) =>
        $"this is not valid YAML: {detail}. Check the indentation (spaces, no tabs), the colons, "
        + "and put a text that holds ': ', '#', '{' or a quote between double quotes";

    private PackNode Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
            throw new PackSyntaxException(1, 1, "the file is empty: write a lesson into it, beginning with its id");
        parser.Consume<DocumentStart>();
        var root = Node();
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            throw At(second, "a second document begins here: put each lesson into its own file");
        return root;
    }

    private PackNode Node()
    {
        if (parser.Accept<AnchorAlias>(out var alias))
            throw At(alias, $"'*{alias.Value}' is an alias, which packs do not use: write the text out where it is needed");
        var start = parser.Accept<NodeEvent>(out var found) ? found : throw Unexpected();
        if (!start.Anchor.IsEmpty)
            throw At(
                start,
                $"'&{start.Anchor.Value}' is an anchor, which packs do not use: remove it and write texts out where they are needed"
            );
        if (!start.Tag.IsEmpty)
            throw At(start, $"'{start.Tag}' is a tag, which packs do not use: remove it");
        if (++depth > Deepest)
            throw At(start, $"this nests deeper than {Deepest} levels: a pack needs less, so check the indentation and the brackets");
        var node = Part(start);
        depth--;
        return node;
    }

    private PackNode Part(NodeEvent start)
    {
        parser.MoveNext();
        var (line, column) = ((int)start.Start.Line, (int)start.Start.Column);
        switch (start)
        {
            case Scalar scalar:
                return new PackNode.Scalar(scalar.Value, scalar.Style == ScalarStyle.Plain, line, column);
            case SequenceStart:
                var parts = new List<PackNode>();
                while (!parser.TryConsume<SequenceEnd>(out _))
                    parts.Add(Node());
                return new PackNode.Sequence(parts, line, column);
            default:
                var entries = new List<PackNode.Entry>();
                while (!parser.TryConsume<MappingEnd>(out _))
                    entries.Add(Entry());
                return new PackNode.Map(entries, line, column);
        }
    }

    private PackNode.Entry Entry()
    {
        var key = Node();
        return key is PackNode.Scalar word
            ? new PackNode.Entry(word, Node())
            : throw new PackSyntaxException(
                key.Line,
                key.Column,
                "a key must be one word: a text that begins with { or [ needs double quotes"
            );
    }

    private PackSyntaxException Unexpected() =>
        parser.Current is null ? new PackSyntaxException(1, 1, "the file ends too early") : At(parser.Current, "a value was expected here");

    private static PackSyntaxException At(ParsingEvent found, string reason) => new((int)found.Start.Line, (int)found.Start.Column, reason);
}
