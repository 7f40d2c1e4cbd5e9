using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TutorFunctions.Language.Data;

/// <summary>One YAML file of a language, read as a map whose values are texts, lists of texts or maps of these.</summary>
internal sealed class DataFile
{
    private readonly YamlMappingNode _root;

    private DataFile(string name, YamlMappingNode root)
    {
        Name = name;
        _root = root;
    }

    public string Name { get; }

    public static DataFile Read(string name, TextReader reader)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(reader);
        }
        catch (YamlException error)
        {
            throw new LanguageDataException($"{name}({error.Start.Line}): It is not YAML: {error.Message}", error);
        }

        if (stream.Documents.Count != 1 || stream.Documents[0].RootNode is not YamlMappingNode root)
            throw new LanguageDataException($"{name}(1): The file must hold one map.");
        return new DataFile(name, root);
    }

    /// <summary>The keys of the file, or of the map under a key.</summary>
    public List<DataText> Keys(string? under = null) => [.. Map(under).Children.Keys.Select(Text)];

    /// <summary>The texts listed under a key; none where the key is missing.</summary>
    public List<DataText> List(string key, string? under = null)
    {
        if (!Map(under).Children.TryGetValue(new YamlScalarNode(key), out var node))
            return [];
        return node switch
        {
            YamlSequenceNode list => [.. list.Children.Select(Text)],
            YamlScalarNode { Value: { Length: > 0 } words } scalar =>
            [
                .. words
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    .Select(word => new DataText(word, Name, scalar.Start.Line)),
            ],
            _ => throw Error(node, $"'{key}' must be a list, or words with blanks between them."),
        };
    }

    /// <summary>The pairs of the map under a key.</summary>
    public List<(DataText Key, DataText Value)> Pairs(string under) =>
        [.. Map(under).Children.Select(pair => (Text(pair.Key), Text(pair.Value)))];

    /// <summary>Whether the value under a key is itself a map.</summary>
    public bool IsMap(string key) => _root.Children.TryGetValue(new YamlScalarNode(key), out var node) && node is YamlMappingNode;

    private YamlMappingNode Map(string? under)
    {
        if (under is null)
            return _root;
        if (!_root.Children.TryGetValue(new YamlScalarNode(under), out var node))
            throw new LanguageDataException($"{Name}(1): The map '{under}' is missing.");
        return node as YamlMappingNode ?? throw Error(node, $"'{under}' must be a map.");
    }

    private DataText Text(YamlNode node) =>
        node is YamlScalarNode { Value: { Length: > 0 } value } scalar
            ? new DataText(value, Name, scalar.Start.Line)
            : throw Error(node, "A text is missing here.");

    private LanguageDataException Error(YamlNode node, string problem) => new($"{Name}({node.Start.Line}): {problem}");
}
