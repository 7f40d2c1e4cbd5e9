using TutorFunctions.Safety.Distress;

namespace TutorFunctions.LanguageModels;

/// <summary>What a moderation endpoint, where there is one, sees in a reply besides the rules.</summary>
public sealed class ModerationOpinion(IModerationCheck moderation) : IDistressOpinion
{
    /// <summary>
    /// Violence in a text may be a history lesson's, so that it takes more than the endpoint's own line of one half to disturb a teacher
    /// for it.
    /// </summary>
    private const double CertainViolence = 0.85;

    public async Task<Concern?> JudgeAsync(string reply, IReadOnlyList<string> names, CancellationToken cancellation) =>
        moderation.IsAvailable && await moderation.CheckAsync(new Redaction([], names).Apply(reply), cancellation) is { } finding
            ? Of(finding)
            : null;

    private static Concern? Of(ModerationFinding finding) =>
        finding switch
        {
            { IsSelfHarm: true } => Concern.SelfHarm,
            { IsSexual: true } => Concern.Abuse,
            { IsViolence: true, ViolenceScore: >= CertainViolence } => Concern.Violence,
            _ => null,
        };
}
