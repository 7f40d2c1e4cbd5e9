using System.Collections.Concurrent;
using System.Collections.Frozen;
using TutorFunctions.Language.Data;

namespace TutorFunctions.Language;

/// <summary>What the tutor itself says in one language: for each move some wordings, with places in braces to be filled in.</summary>
public sealed class Sayings
{
    /// <summary>The language of a session that names none.</summary>
    public const string DefaultLanguage = "en";

    private static readonly ConcurrentDictionary<string, Sayings> s_read = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, IReadOnlyList<string>> _wordings;

    private Sayings(string language, DataFile file)
    {
        Language = language;
        _wordings = file.Keys()
            .ToFrozenDictionary(
                static move => move.Value,
                move => (IReadOnlyList<string>)[.. file.List(move.Value).Select(static wording => wording.Value)],
                StringComparer.Ordinal
            );
    }

    /// <summary>The languages that the tutor can speak, by their two-letter codes (ISO 639-1).</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "ar"];

    public string Language { get; }

    public IEnumerable<string> Moves => _wordings.Keys;

    /// <exception cref="LanguageDataException">There is no such language, or its file cannot be used.</exception>
    public static Sayings Of(string language) => s_read.GetOrAdd(language, Read);

    /// <summary>The wordings of a move, the first to be used first.</summary>
    /// <exception cref="LanguageDataException">The language's file has no such move.</exception>
    public IReadOnlyList<string> Wordings(string move) =>
        _wordings.TryGetValue(move, out var wordings)
            ? wordings
            : throw new LanguageDataException($"{Language}/sayings.yaml(1): The move '{move}' is missing.");

    private static Sayings Read(string language) => new(language, LanguageFiles.Read($"{language}/sayings.yaml"));
}
