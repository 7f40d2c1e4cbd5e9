using TutorFunctions.Language;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>The hint that comes next.</summary>
internal static class HintRung
{
    /// <returns>
    /// From 1, further on than the learner has come, past hints whose result the reply has in it; it may lie beyond the last hint.
    /// </returns>
    public static int Of(ExecutorInput input, OpenQuestion asked, Question question)
    {
        var rung = asked.HintsSeen(input.HintsTaken) + 1;
        if (input.Reply is not { } reply || input.LastEvaluation is not { IsJudged: true })
            return rung;
        var said = Numbers(reply);
        var given = Numbers($"{question.Stem} {question.Prompt}");
        // The last hint may say the answer: it is not skipped to.
        while (rung + 1 < question.Hints.Count && IsDone(question.Hints[rung - 1], said, given))
            rung++;
        return rung;
    }

    // "Find the difference: 10" says nothing new to who wrote "10/36".
    private static bool IsDone(Hint hint, HashSet<string> said, HashSet<string> given)
    {
        var results = hint.Answer is { Accepted: [var result, ..] } ? Numbers(result) : Numbers(hint.Text);
        results.ExceptWith(given);
        return results.Count > 0 && results.IsSubsetOf(said);
    }

    private static HashSet<string> Numbers(string text) =>
        LanguagePack
            .English.Tokens(text.Replace("$", string.Empty, StringComparison.Ordinal))
            .Where(static token => token.IsNumber)
            .Select(static token => token.Text.TrimStart('0'))
            .ToHashSet(StringComparer.Ordinal);
}
