using System.Text.RegularExpressions;

namespace TutorFunctions.Safety;

/// <summary>
/// Tells a reply that gives orders to the tutor from an answer, however it is disguised. What passes it is still data: this only keeps the
/// plainest attempts from being played out at all.
/// </summary>
public static partial class InstructionScreen
{
    /// <summary>Words that may stand between two parts of an order.</summary>
    private const int MostBetween = 8;

    private static readonly (string Finding, Word[][] Parts)[] s_orders =
    [
        .. OrderWords.All.Select(order => (order.Finding, order.Parts.Select(part => part.Split(' ').Select(Word.Of).ToArray()).ToArray())),
    ];

    /// <returns>What the reply tries to do, to a teacher; null when it tries nothing of the kind.</returns>
    public static string? Finding(string reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        foreach (var reading in Disguises.Readings(reply))
        {
            var plain = Disguises.Unaccented(reading);
            foreach (var sentence in Sentence().Split(plain))
            {
                if (Order(sentence) is { } finding)
                    return finding;
            }

            foreach (var (phrase, finding) in OrderWords.Phrases)
            {
                if (reading.Contains(phrase, StringComparison.Ordinal))
                    return finding;
            }

            if (Markup().IsMatch(plain) || Speaker().IsMatch(plain))
                return "It is made to look like a message of the system.";
        }

        return null;
    }

    private static string? Order(string sentence)
    {
        var words = Words().Matches(sentence).Select(match => match.Value).ToArray();
        foreach (var (finding, parts) in s_orders)
        {
            for (var at = 0; at < words.Length; at++)
            {
                if (IsAnyOf(parts[0], words[at]) && Follow(parts, words, at))
                    return finding;
            }
        }

        return null;
    }

    /// <summary>Whether each further part comes after the one before, near enough to belong to it.</summary>
    private static bool Follow(Word[][] parts, string[] words, int at)
    {
        foreach (var part in parts.AsSpan(1))
        {
            var next = at + 1;
            while (next < words.Length && next <= at + 1 + MostBetween && !IsAnyOf(part, words[next]))
                next++;
            if (next >= words.Length || next > at + 1 + MostBetween)
                return false;
            at = next;
        }

        return true;
    }

    private static bool IsAnyOf(Word[] part, string word) => Array.Exists(part, one => one.Is(word));

    private readonly record struct Word(string Text, bool IsBeginning)
    {
        public static Word Of(string written) => written.EndsWith('*') ? new(written[..^1], true) : new(written, false);

        public bool Is(string word) => IsBeginning ? word.StartsWith(Text, StringComparison.Ordinal) : word == Text;
    }

    // A full stop between digits belongs to the number.
    [GeneratedRegex(@"[.?!;]+(?:\s|$)|[\r\n]+", RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\d+(?:\.\d+)?%?|\p{L}[\p{L}\p{N}_'+-]*|[=:%]", RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    [GeneratedRegex(
        @"<\|?/?(?:system|im_start|im_end|assistant|developer|instructions?|student_reply|data|tutor|admin|endoftext|prompt)\b"
            + @"|\[/?(?:inst|system|admin|assistant)\]|<<sys>>"
            + @"|[""']role[""']\s*:\s*[""'](?:system|assistant|developer)|-{3,} ?(?:end|begin|start)\b|\bend of (?:student"
            + @"|user) (?:reply|input|data|message)\b",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Markup();

    [GeneratedRegex(
        @"(?:^|[\n.""'`\]})] *)#{0,4} ?(?:system|assistant|developer|evaluator|admin|tutor|planner|reviewer)(?: (?:message|note"
            + @"|override|notice|update))?\s*:|^\s*#{1,4} ?(?:system|instruction|new task|end of)",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex Speaker();
}
