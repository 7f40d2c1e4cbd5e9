using System.Text.RegularExpressions;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>What stands before a question and the question itself.</summary>
internal readonly record struct Asked(string? Stem, string Prompt);

/// <summary>
/// Finds the question of a step. Many steps hold only the formula ("$$x+24=35$$") while the problem says what to do with it
/// ("Solve the equation"): then the words that ask are taken from the problem, nearest first, and in the end from the objective.
/// </summary>
internal static partial class OaTutorPrompt
{
    /// <param name="problem">The problem that the step belongs to.</param>
    /// <param name="step">The step.</param>
    /// <param name="objective">The objective's title, as "Evaluate an expression".</param>
    public static Asked Compose(ProblemFile problem, StepFile step, string objective)
    {
        var title = Clean(problem.Title);
        var body = Clean(problem.Body);
        var text = Joined(Clean(step.StepTitle), Clean(step.StepBody));
        if (text.Length == 0)
            (text, body, title) = body.Length > 0 ? (body, "", title) : (title, "", "");
        if (Asking.Asks(text))
            return new Asked(Stem([title, body], text, objective), Marked(text));
        if (Asking.FirstAsking(body) is >= 0 and var inBody)
        {
            var prompt = Marked(Lead(body[inBody..], text));
            return new Asked(Stem([title, body[..inBody].Trim()], prompt, objective), prompt);
        }

        if (Asking.Asks(title))
        {
            var prompt = Marked(Lead(title, text));
            return new Asked(Stem([body], prompt, objective), prompt);
        }

        var fallback = Lead(Asking.Asks(objective) ? objective : "Give the answer", text);
        return new Asked(Stem([title, body], fallback, objective), fallback);
    }

    /// <summary>An instruction and what it is about, joined as a person would.</summary>
    private static string Lead(string instruction, string about)
    {
        if (about.Length == 0 || ",:?".Contains(instruction[^1]))
            return $"{instruction} {about}".TrimEnd();
        if (OpenStart().IsMatch(about) || OpenEnd().IsMatch(instruction))
            return $"{instruction.TrimEnd('.')} {about}";
        return Asking.IsQuestion(instruction) ? $"{instruction} {about}" : $"{instruction.TrimEnd('.')}: {about}";
    }

    /// <summary>A question that was typed without its mark gets one.</summary>
    private static string Marked(string prompt) =>
        Asking.IsQuestion(prompt) && !Wording.Masked(prompt).Contains('?') ? prompt.TrimEnd('.', ':', ' ') + "?" : prompt;

    private static string? Stem(IEnumerable<string> parts, string prompt, string objective)
    {
        var kept = new List<string>();
        foreach (var part in parts)
        {
            var isRepeated =
                part.Length == 0
                || Contains(prompt, part)
                || Wording.Bare(part) == Wording.Bare(objective)
                || kept.Any(other => Contains(other, part));
            if (isRepeated)
                continue;
            kept.RemoveAll(other => Contains(part, other));
            kept.Add(part);
        }

        return kept.Count == 0 ? null : string.Join('\n', kept);
    }

    private static string Joined(string title, string body)
    {
        if (body.Length == 0 || Contains(title, body))
            return title;
        if (title.Length == 0 || Contains(body, title))
            return body;
        return $"{title}\n{body}";
    }

    private static bool Contains(string whole, string part) => whole.Contains(WithoutMark(part), StringComparison.OrdinalIgnoreCase);

    private static string WithoutMark(string text) => text.TrimEnd('.', ':', ' ');

    private static string Clean(string? text) => text?.Trim() ?? "";

    // "Multiply 5.63" and "by 10" are one sentence.
    [GeneratedRegex(@"^(?:of|by|for|to|than|with|when|if|from|into|in|as|at|and|or|using)\b")]
    private static partial Regex OpenStart();

    [GeneratedRegex(@"\b(?:of|by|for|to|than|with|when|from|into|in|at)$", RegexOptions.IgnoreCase)]
    private static partial Regex OpenEnd();
}
