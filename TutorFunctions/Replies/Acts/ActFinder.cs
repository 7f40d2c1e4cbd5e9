using TutorFunctions.Language.Patterns;
using TutorFunctions.Language.Text;
using TutorFunctions.Replies.Learned;

namespace TutorFunctions.Replies.Acts;

/// <summary>Tells where in a reply its acts are, and what they carry.</summary>
internal static class ActFinder
{
    /// <summary>Whether a pattern that settles it says that the act is there.</summary>
    public static bool IsCertain(ReplyAnalysis analysis, DialogueAct act) =>
        analysis.Cues.Any(cue => cue.Pattern.Group == "strong" && cue.Pattern.Name == act.Name());

    public static IReadOnlyList<FoundAct> Place(
        ReplyAnalysis analysis,
        Standing standing,
        IReadOnlySet<DialogueAct> acts,
        int[] sums,
        Outcome outcome
    )
    {
        var claim = standing.Claim is { } index && outcome != Outcome.None ? analysis.Candidates[index] : null;
        var found = acts.Select(act =>
        {
            var cue = Cue(analysis, act);
            return new FoundAct(act, Span(analysis, act, cue, claim?.Span), Confidence(sums[(int)act]))
            {
                Value = act is DialogueAct.Answer or DialogueAct.Check or DialogueAct.Correction
                    ? claim?.Claim ?? Mentioned(analysis, act, standing)
                    : null,
                Term = act == DialogueAct.AskTerm ? Term(analysis) : null,
            };
        });
        return [.. found.OrderBy(static act => act.Span.Start).ThenBy(static act => act.Act)];
    }

    // The value that a check or a correction is about where no answer is put forward: "its not 7 is it".
    private static string? Mentioned(ReplyAnalysis analysis, DialogueAct act, Standing standing) =>
        act == DialogueAct.Check && standing.Claim is { } index && analysis.Candidates[index].Kind is not Candidates.CandidateKind.Words
            ? analysis.Candidates[index].Claim
            : null;

    private static NamedMatch? Cue(ReplyAnalysis analysis, DialogueAct act) =>
        analysis
            .Cues.Where(cue => cue.Pattern.Name == act.Name())
            .OrderBy(static cue => cue.Pattern.Group == "strong" ? 0 : 1)
            .ThenByDescending(static cue => cue.Match.End - cue.Match.Start)
            .FirstOrDefault();

    // The claim for an answer; else the sentence of the words that show the act, or the sentences beside the claim.
    private static TextSpan Span(ReplyAnalysis analysis, DialogueAct act, NamedMatch? cue, TextSpan? claim)
    {
        var whole = analysis.Text.Tokens[0].Span.To(analysis.Text.Tokens[^1].Span);
        if (act == DialogueAct.Answer)
            return claim ?? whole;
        if (act == DialogueAct.Working)
            return Working(analysis, whole);
        if (cue is { } shown)
            return SentenceSpan(analysis, analysis.Atoms.Atoms[shown.Match.Start].Span.To(analysis.Atoms.Atoms[shown.Match.End - 1].Span));
        var beside = analysis
            .Text.Sentences.Select(sentence => sentence.Span(analysis.Text.Tokens))
            .Where(span => claim is not { } stands || !span.Overlaps(stands))
            .ToList();
        return beside.Count > 0 ? beside[0].To(beside[^1]) : whole;
    }

    private static TextSpan Working(ReplyAnalysis analysis, TextSpan whole)
    {
        var equations = analysis.Pieces.Where(static piece => piece.IsEquation || !piece.Last.IsNumber).ToList();
        return equations.Count > 0 ? equations[0].Span.To(equations[^1].Span) : whole;
    }

    private static TextSpan SentenceSpan(ReplyAnalysis analysis, TextSpan span)
    {
        var sentence = analysis.Text.Sentences[analysis.Text.SentenceAt(span)].Span(analysis.Text.Tokens);
        return sentence.Contains(span) ? sentence : span;
    }

    /// <summary>Whether the "term" that is asked for is no term: "what's your name", "what's for lunch".</summary>
    public static bool IsPersonal(ReplyAnalysis analysis) =>
        Term(analysis) is { } term
        && analysis.Language.Tokens(term) is [{ Word: "your" or "my" or "you" or "for" or "up" or "do" or "did" or "have" }, ..];

    private static string? Term(ReplyAnalysis analysis)
    {
        foreach (
            var (_, match) in analysis
                .Cues.Where(static cue => cue.Pattern.Name == "ask_term")
                .OrderBy(static cue => cue.Pattern.Group == "strong" ? 0 : 1)
        )
        {
            foreach (var (name, start, end) in match.Captures)
            {
                if (name == "term" && end > start)
                    return analysis.Atoms.Atoms[start].Span.To(analysis.Atoms.Atoms[end - 1].Span).In(analysis.Text.Original);
            }
        }

        return null;
    }

    private static double Confidence(int sum) => Math.Round(1 / (1 + Math.Exp(-(sum + (LinearModel.Scale / 2.0)) / LinearModel.Scale)), 2);
}
