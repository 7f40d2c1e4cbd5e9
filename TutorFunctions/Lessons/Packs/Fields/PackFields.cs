using System.Globalization;
using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>
/// The keys of one block. Every read either gives a value or notes an error and gives a stand-in, so that the rest of the file is still
/// read.
/// </summary>
internal sealed class PackFields
{
    private readonly PackNode node;
    private readonly string block;
    private readonly PackErrors errors;
    private readonly Dictionary<string, PackNode> values = new(StringComparer.Ordinal);
    private readonly bool readable;

    /// <param name="node">The block.</param>
    /// <param name="block">What it is, as an error names it: "item 'same-den'".</param>
    /// <param name="errors">Where errors go.</param>
    /// <param name="keys">Every key that the block may have.</param>
    public PackFields(PackNode node, string block, PackErrors errors, params IReadOnlyList<string> keys)
    {
        (this.node, this.block, this.errors) = (node, block, errors);
        readable = node is PackNode.Map;
        if (node is not PackNode.Map map)
        {
            errors.Add(node, $"{block} is {node.Shape}: write a block of keys, such as '{keys[0]}: ...'");
            return;
        }

        foreach (var (key, value) in map.Entries)
        {
            if (!keys.Contains(key.Text))
                errors.Add(key, UnknownKey.Reason(key.Text, block, keys));
            else if (!values.TryAdd(key.Text, value))
                errors.Add(key, $"{block} has the key '{key.Text}' twice: keep one");
        }
    }

    public PackErrors Errors => errors;

    public bool Has(string key) => values.ContainsKey(key);

    /// <summary>The part under the key, or the block itself when it lacks the key.</summary>
    public PackNode Place(string key) => values.GetValueOrDefault(key, node);

    public string Text(string key) => Required(key) is { } part ? TextOf(part, Named(key)) : "";

    public string? OptionalText(string key) => values.TryGetValue(key, out var part) ? TextOf(part, Named(key)) : null;

    public IReadOnlyList<string> Texts(string key) => Required(key) is { } part ? TextsOf(part, key) : [];

    public IReadOnlyList<string> OptionalTexts(string key) => values.TryGetValue(key, out var part) ? TextsOf(part, key) : [];

    public bool Flag(string key)
    {
        if (!values.TryGetValue(key, out var part))
            return false;
        if (part is PackNode.Scalar { Plain: true, Text: "true" or "false" } flag)
            return flag.Text == "true";
        errors.Add(part, $"{Named(key)} must be true or false, without quotes");
        return false;
    }

    public int? Whole(string key)
    {
        if (Required(key) is not { } part)
            return null;
        if (
            part is PackNode.Scalar { Plain: true } number
            && int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
        )
            return whole;
        errors.Add(part, $"{Named(key)} must be a whole number, without quotes");
        return null;
    }

    public double Amount(string key)
    {
        if (!values.TryGetValue(key, out var part))
            return 0;
        const NumberStyles digits = NumberStyles.AllowDecimalPoint;
        if (
            part is PackNode.Scalar { Plain: true } number
            && double.TryParse(number.Text, digits, CultureInfo.InvariantCulture, out var amount)
        )
            return amount;
        errors.Add(part, $"{Named(key)} must be a number that is not negative, as 0.01, without quotes");
        return 0;
    }

    /// <summary>The parts of a list under a required key.</summary>
    public IReadOnlyList<PackNode> Parts(string key) => Required(key) is { } part ? PartsOf(part, key) : [];

    public IReadOnlyList<PackNode> OptionalParts(string key) => values.TryGetValue(key, out var part) ? PartsOf(part, key) : [];

    /// <summary>The part under a required key; an error is noted and null given when the block lacks it.</summary>
    public PackNode? Required(string key)
    {
        if (values.TryGetValue(key, out var part))
            return part;
        // A block that is none has had its error already.
        if (readable)
            errors.Add(node, $"{block} has no '{key}': add the key");
        return null;
    }

    public string TextOf(PackNode part, string named)
    {
        if (part is not PackNode.Scalar scalar)
        {
            errors.Add(part, $"{named} is {part.Shape} but must be a text: put it between double quotes");
            return "";
        }

        if (string.IsNullOrWhiteSpace(scalar.Text))
            errors.Add(part, $"{named} is empty: write something or remove it");
        return scalar.Text.Trim();
    }

    private IReadOnlyList<string> TextsOf(PackNode part, string key) =>
        [.. PartsOf(part, key).Select((entry, at) => TextOf(entry, $"{Named(key)} {at + 1}"))];

    private IReadOnlyList<PackNode> PartsOf(PackNode part, string key)
    {
        if (part is PackNode.Sequence list)
            return list.Parts;
        errors.Add(
            part,
            $"{Named(key)} is {part.Shape} but must be a list: begin each entry with '- ' on its own line, or write [one, two]"
        );
        return [];
    }

    /// <summary>The part under a key, as an error names it.</summary>
    public string Named(string key) => $"{block}: {key}";
}
