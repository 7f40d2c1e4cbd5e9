using System.Globalization;
using System.Text;
using TutorFunctions.Language;

namespace TutorFunctions.Tutoring;

/// <summary>
/// Puts the tutor's own words together. Each wording of a move is used once in a session before one comes again, so that the tutor does not
/// repeat itself.
/// </summary>
/// <param name="sayings">What the tutor says, in the session's language.</param>
/// <param name="said">How often each move was made in the session before.</param>
public sealed class Speech(Sayings sayings, IReadOnlyDictionary<string, int> said)
{
    private readonly List<string> _moves = [];

    /// <summary>The tutor's words in a session, after all that it has said there.</summary>
    public static Speech In(SessionSetup setup, Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(setup);
        ArgumentNullException.ThrowIfNull(conversation);
        return new(Sayings.Of(setup.Language), conversation.Said);
    }

    /// <summary>The moves made by this speech, in order, to be counted in the session.</summary>
    public IReadOnlyList<string> Moves => _moves;

    /// <summary>How often a move was made, in this speech or before.</summary>
    public int Times(string move) => said.GetValueOrDefault(move) + _moves.Count(made => made == move);

    /// <summary>The next wording of a move.</summary>
    /// <param name="move">Its key in the file of sayings.</param>
    /// <param name="values">What goes into the places in braces.</param>
    public string Say(string move, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var wordings = sayings.Wordings(move);
        var text = new StringBuilder(wordings[Times(move) % wordings.Count]);
        _moves.Add(move);
        foreach (var (name, value) in values)
            text.Replace("{" + name + "}", value);
        return Capitalized(text.ToString());
    }

    /// <summary>The next wording of a move that has one for each plural form of the language, with <c>{count}</c> in it.</summary>
    public string SayCount(string move, int count) =>
        Say($"{move}.{PluralForm.Of(sayings.Language, count)}", ("count", count.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Whether a text which is no saying is used for the first time in the session; it is noted as used.</summary>
    public bool IsFirst(string move)
    {
        if (Times(move) > 0)
            return false;
        Note(move);
        return true;
    }

    /// <summary>Notes that a text which is no saying was used, as one of a lesson's explanations.</summary>
    public void Note(string move) => _moves.Add(move);

    // A learner's "5x" at the beginning of a sentence stays as it was written.
    private static string Capitalized(string text) =>
        text.Length > 1 && char.IsLower(text[0]) && char.IsLetter(text[1]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
}
