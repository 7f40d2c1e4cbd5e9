using System.Text.RegularExpressions;
using TutorFunctions.Grading;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>The answer of a step or a scaffold as an answer key.</summary>
internal static partial class OaTutorAnswer
{
    /// <param name="answers">At least one, none empty; each is right by itself.</param>
    /// <param name="choices">What is offered; each answer is among them when it is a choice.</param>
    /// <param name="isChoice">Whether the learner picks.</param>
    /// <param name="isText">Whether OATutor compares texts: a comma then separates values, where in a number it would group digits.</param>
    /// <param name="prompt">The question, which may ask for an order.</param>
    public static AnswerKey Key(IReadOnlyList<string> answers, IReadOnlyList<string> choices, bool isChoice, bool isText, string prompt)
    {
        var keys = answers
            .Select(answer =>
                AnswerKeys.From(
                    isChoice ? answer
                        : isText ? Spaced(answer)
                        : Ungrouped(answer),
                    choices,
                    isChoice,
                    prompt
                )
            )
            .ToList();
        var key = keys[0] with { Accepted = [.. keys.SelectMany(each => each.Accepted).Distinct(StringComparer.Ordinal)] };
        return key.Kind == AnswerKind.List && AsksForOrder().IsMatch(prompt) ? key with { Ordered = true } : key;
    }

    // "42,136" compared as text is the pair 42 and 136, never forty-two thousand.
    private static string Spaced(string answer) => Values().IsMatch(answer) ? answer.Replace(",", ", ", StringComparison.Ordinal) : answer;

    // "42,136" as arithmetic is one number.
    private static string Ungrouped(string answer) =>
        Grouped().IsMatch(answer) ? answer.Replace(",", "", StringComparison.Ordinal) : answer;

    [GeneratedRegex(@"^\d{1,3}(?:,\d{3})+$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^-?\$?\d+(?:\.\d+)?(?:,-?\$?\d+(?:\.\d+)?)+$")]
    private static partial Regex Values();

    [GeneratedRegex(
        @"\b(?:enter|write|list|give)\b[^.]*\b(?:as|from|in the form|order)\b|\bhow many\b.*\band how many\b",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex AsksForOrder();
}
