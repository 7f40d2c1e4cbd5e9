namespace TutorFunctions.Replies.Candidates;

/// <summary>The role of each candidate, by what the words around it make of it and by which claim stands.</summary>
internal static class RoleTable
{
    // Of the roles that words give the first that fits.
    private static readonly (string Name, CandidateRole Role)[] s_rows =
    [
        ("doubted", CandidateRole.Denied),
        ("denied", CandidateRole.Denied),
        ("corrected", CandidateRole.Corrected),
        ("quoted", CandidateRole.Quoted),
        ("asked_inverted", CandidateRole.AskedAbout),
        ("asked_about", CandidateRole.AskedAbout),
        ("waited", CandidateRole.Mentioned),
        ("mentioned", CandidateRole.Mentioned),
        ("worked_towards", CandidateRole.WorkedTowards),
    ];

    public static IReadOnlyList<AnswerCandidate> Of(ReplyAnalysis analysis, Standing standing, Outcome outcome) =>
        [
            .. Enumerable
                .Range(0, analysis.Candidates.Count)
                .Where(index => analysis.Candidates[index].Kind is not CandidateKind.Words || index == standing.Claim)
                .Select(index => new AnswerCandidate(
                    analysis.Candidates[index].Span,
                    analysis.Candidates[index].Claim,
                    Role(analysis, standing, outcome, index),
                    analysis.Judged[index].Verdict
                )),
        ];

    private static CandidateRole Role(ReplyAnalysis analysis, Standing standing, Outcome outcome, int index)
    {
        if (outcome != Outcome.None && standing.Claim == index && standing.State == StandingState.One)
            return CandidateRole.Claimed;
        foreach (var (name, role) in s_rows)
        {
            if (analysis.Roles[index].Contains(name))
                return role;
        }

        if (analysis.IsGiven(analysis.Candidates[index]))
            return CandidateRole.QuestionRepeated;
        return outcome == Outcome.None ? CandidateRole.Mentioned : CandidateRole.WorkedTowards;
    }
}
