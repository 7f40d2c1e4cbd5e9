namespace TutorFunctions.Courses.OaTutor;

/// <summary>The right answers and the choices of a step or a scaffold, or why they cannot be used.</summary>
internal sealed record AnswerCheck(IReadOnlyList<string> Answers, IReadOnlyList<string> Choices, bool IsChoice, string? Trouble)
{
    public static AnswerCheck Of(string? problemType, IReadOnlyList<string?>? answers, IReadOnlyList<string?>? choices)
    {
        var right = Texts(answers);
        if (right.Count == 0)
            return Refused("It has no answer, so a reply could not be judged.");
        switch (problemType)
        {
            case "TextBox":
                return new AnswerCheck(right, [], false, null);
            case "MultipleChoice":
                var offered = Texts(choices);
                if (offered.Count < 2)
                    return Refused("It is a multiple choice that offers fewer than two different choices.");
                var listed = right.Where(offered.Contains).ToList();
                return listed.Count > 0
                    ? new AnswerCheck(listed, offered, true, null)
                    : Refused($"Its answer '{right[0]}' is not among its choices.");
            default:
                return Refused($"Its problemType '{problemType}' is not supported; TextBox and MultipleChoice are.");
        }
    }

    private static AnswerCheck Refused(string trouble) => new([], [], false, trouble);

    // A choice offered twice is offered once: the second letter would name the same answer.
    private static List<string> Texts(IReadOnlyList<string?>? texts) =>
        [.. (texts ?? []).Select(text => text?.Trim() ?? "").Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
}
