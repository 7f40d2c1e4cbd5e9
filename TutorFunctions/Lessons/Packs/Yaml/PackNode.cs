namespace TutorFunctions.Lessons.Packs.Yaml;

/// <summary>A part of a pack's file and where it stands, so that an error can point at it.</summary>
internal abstract record PackNode(int Line, int Column)
{
    /// <summary>What the part is, as an error names it.</summary>
    public abstract string Shape { get; }

    /// <summary>The part under a key, or this part when there is none: the nearest place to point at.</summary>
    public PackNode At(string key) => this is Map map ? map.Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value ?? this : this;

    /// <summary>The part at a place in a list, or this part when there is none.</summary>
    public PackNode At(int place) => this is Sequence list && place < list.Parts.Count ? list.Parts[place] : this;

    /// <param name="Text">The text as YAML reads it.</param>
    /// <param name="Plain">Whether it stands without quotes, so that true and 3 mean more than words.</param>
    internal sealed record Scalar(string Text, bool Plain, int Line, int Column) : PackNode(Line, Column)
    {
        public override string Shape => Text.Length == 0 ? "nothing" : "a single value";
    }

    internal sealed record Sequence(IReadOnlyList<PackNode> Parts, int Line, int Column) : PackNode(Line, Column)
    {
        public override string Shape => "a list";
    }

    internal sealed record Map(IReadOnlyList<Entry> Entries, int Line, int Column) : PackNode(Line, Column)
    {
        public override string Shape => "a block of keys";
    }

    internal sealed record Entry(Scalar Key, PackNode Value);
}
