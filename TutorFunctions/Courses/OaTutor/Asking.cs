using System.Text.RegularExpressions;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>Tells whether a text asks something: whether it holds a question, or a sentence that tells to do something.</summary>
internal static partial class Asking
{
    public static bool Asks(string text) => FirstAsking(text) >= 0;

    /// <summary>Where the first sentence that asks begins; -1 when none does.</summary>
    public static int FirstAsking(string text)
    {
        var masked = Wording.Masked(text);
        foreach (Match sentence in Sentence().Matches(masked))
        {
            var words = sentence.Value;
            if (words.Contains('?') || Instruction().IsMatch(words) || Question().IsMatch(words))
                return sentence.Index + (words.Length - words.TrimStart().Length);
        }

        return -1;
    }

    /// <summary>Whether the text is worded as a question, with or without its mark.</summary>
    public static bool IsQuestion(string text) => Question().IsMatch(text);

    [GeneratedRegex(@"(?:[^.?!]|[.?!](?!\s|$))+[.?!]*\s*", RegexOptions.Singleline)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^\W*(?:(?:" + Openings + @")\b.*?[,:]\s+)?(?:(?:please|then|now)\s+)?(?:" + Verbs + @")\b", Options)]
    private static partial Regex Instruction();

    [GeneratedRegex(@"^\W*(?:" + QuestionWords + @")\b", Options)]
    private static partial Regex Question();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.Singleline;

    private const string Openings = "in|when|for|given|if|using|with|by|on|to|as|at|from|once|after";

    private const string QuestionWords =
        "is|are|was|were|do|does|did|can|could|would|will|should|what|which|who|whose|where|why"
        + "|how (?:many|much|long|far|old|fast|tall|big|does|do|is|are|can)";

    private const string Verbs =
        "add|apply|approximate|arrange|calculate|change|check|choose|classify|combine|compare|complete|compute|construct|convert|count"
        + "|decide|define|derive|describe|determine|differentiate|distribute|divide|draw|enter|estimate|evaluate|expand|explain|express"
        + "|factor|fill|find|give|graph|identify|integrate|interpret|label|list|locate|match|measure|multiply|name|order|pick|plot|predict"
        + "|prove|provide|reduce|rewrite|round|select|show|simplify|sketch|solve|sort|square|state|subtract|sum|tell|test|translate|type"
        + "|use|verify|work out|write";
}
