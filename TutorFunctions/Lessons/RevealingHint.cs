using System.Text.RegularExpressions;
using TutorFunctions.Grading;

namespace TutorFunctions.Lessons;

/// <summary>Finds the hint that says the answer, as the later hints of imported problems often do.</summary>
public static partial class RevealingHint
{
    /// <summary>Answers shorter than this occur by chance; they are said only where a result stands.</summary>
    private const int ShortestUnmistakable = 4;

    /// <returns>The level of the first hint that says an accepted answer, from 1; null when none does.</returns>
    public static int? LevelIn(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);

        // Hints name the choices and the ideas of a text as a matter of course.
        if (question.Answer.Choices.Count > 0 || question.Answer.Kind == AnswerKind.Text)
            return null;
        var answers = question.Answer.Accepted.Select(Bare).Where(answer => answer.Length > 0).Distinct().ToList();
        for (var index = 0; index < question.Hints.Count; index++)
        {
            var hint = Bare(question.Hints[index].Text);
            if (answers.Exists(answer => Says(hint, answer)))
                return index + 1;
        }

        return null;
    }

    private static bool Says(string hint, string answer)
    {
        for (
            var at = hint.IndexOf(answer, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = hint.IndexOf(answer, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = at + answer.Length;
            var isWhole = (at == 0 || !IsPartOfValue(hint[at - 1])) && (end == hint.Length || !IsPartOfValue(hint[end]));
            if (isWhole && (answer.Length >= ShortestUnmistakable || (at > 0 && hint[at - 1] == '=' && end == hint.Length)))
                return true;
        }

        return false;
    }

    private static bool IsPartOfValue(char c) => char.IsLetterOrDigit(c) || c is '/' or '^' or '*' or '+' or '-';

    /// <summary>Without signs of mathematical typesetting, spaces around operators and the closing full stop.</summary>
    private static string Bare(string text) =>
        SpacedOperator().Replace(Typesetting().Replace(text, string.Empty), "$1").Trim().TrimEnd('.', '!');

    [GeneratedRegex(@"\$|\\[,;! ]|[{}]", RegexOptions.NonBacktracking)]
    private static partial Regex Typesetting();

    [GeneratedRegex(@"\s*([-=<>+*/^()])\s*", RegexOptions.NonBacktracking)]
    private static partial Regex SpacedOperator();
}
