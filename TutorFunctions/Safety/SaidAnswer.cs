using System.Text.RegularExpressions;
using TutorFunctions.Grading;
using TutorFunctions.Lessons;

namespace TutorFunctions.Safety;

/// <summary>Whether a text says a question's answer, which no message may before the question is settled.</summary>
internal static partial class SaidAnswer
{
    /// <returns>
    /// Null where it cannot be told: choices and ideas are named as a matter of course, and a number may stand in the question itself.
    /// </returns>
    public static bool? IsSaidIn(string text, Question question)
    {
        if (question.Answer is { Choices.Count: > 0 } or { Kind: AnswerKind.Text } || question.Answer.Accepted.Count == 0)
            return null;
        var asked = $" {Bare(question.Stem ?? string.Empty)} {Bare(question.Prompt)} ";
        var answers = question.Answer.Accepted.Select(Bare).Where(answer => answer.Length > 0 && !Says(asked, answer)).Distinct().ToList();
        if (answers.Count == 0)
            return null;
        var said = Bare(text);

        // A short number stands in many sentences by chance; only as a result or at the end of a sentence is it an answer.
        return answers.Exists(answer =>
            answer.Length > 3
                ? Says(said, answer)
                : Regex.IsMatch(
                    said,
                    $@"(?:=|\bis|\bare|\bwrite|\banswer:?) ?{Regex.Escape(answer)}(?![\w/^*.]*\w)",
                    RegexOptions.IgnoreCase
                )
        );
    }

    /// <summary>Whether a text says the answer of a question, or points at the right one of its choices.</summary>
    public static bool IsGivenAwayIn(string text, Question question) => IsSaidIn(text, question) == true || IsPointedAtIn(text, question);

    /// <summary>Whether a text points at the right one of a question's choices, as "the answer is ..." does.</summary>
    public static bool IsPointedAtIn(string text, Question question) =>
        question.Answer.Choices.Count > 0
        && question
            .Answer.Accepted.Select(Bare)
            .Any(answer =>
                answer.Length > 0
                && Regex.IsMatch(
                    Bare(text),
                    $@"(?:\b(?:answer|solution|choice|option|one|it) is|\bit[’']s|\b(?:answer|solution):|\b(?:pick|choose|write"
                        + $@"|say)) ?[""“']?{Regex.Escape(answer)}(?![\w/^*]|\.\d)",
                    RegexOptions.IgnoreCase
                )
            );

    private static bool Says(string text, string answer) =>
        Regex.IsMatch(text, $@"(?<![\w/^*.+-]){Regex.Escape(answer)}(?![\w/^*]|\.\d)", RegexOptions.IgnoreCase);

    private static string Bare(string text) => Operators().Replace(text.Replace("$", string.Empty, StringComparison.Ordinal), "$1").Trim();

    [GeneratedRegex(@"\s*([-=<>+*/^()])\s*")]
    private static partial Regex Operators();
}
