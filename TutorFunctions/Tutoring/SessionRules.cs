namespace TutorFunctions.Tutoring;

/// <summary>
/// The rules that a session goes on by. They are those of the build that began it, so that the history of a session under way replays as it
/// was made. A build that changes what an orchestration decides adds a rule here, and a version that has it.
/// </summary>
public sealed record SessionRules
{
    /// <summary>The version of a session that begins now.</summary>
    public const int Latest = 8;

    private static readonly SessionRules[] s_versions = All();

    /// <summary>A missed challenge is no failure of the step that it was asked for. Since version 2.</summary>
    public bool MissedChallengeIsNoFailure { get; private init; }

    /// <summary>The session does not fail with its model: the offline tutor stands in, or the session waits. Since version 3.</summary>
    public bool GoesOnWithoutModel { get; private init; }

    /// <summary>
    /// A model may have the plan changed only where the evidence allows it, hold a step back, or complete it early. Since version 3.
    /// </summary>
    public bool EvidenceBoundsReplans { get; private init; }

    /// <summary>A fresh history begins with a look into the inbox. Since version 4.</summary>
    public bool LooksIntoInboxFirst { get; private init; }

    /// <summary>A changed plan ends the history. Since version 4.</summary>
    public bool ChangedPlanEndsHistory { get; private init; }

    /// <summary>A practice that leads nowhere is stopped. Since version 5.</summary>
    public bool StopsFruitlessPractice { get; private init; }

    /// <summary>An event whose entry was taken is passed over. Since version 5.</summary>
    public bool PassesOverTakenEvents { get; private init; }

    /// <summary>
    /// An agent whose model fails has its offline player stand in by itself, so that nobody calls it again. Since version 6.
    /// </summary>
    public bool AgentsStandInThemselves { get; private init; }

    /// <summary>
    /// Replies are read as dialogue acts: being stuck is no answer, and an unfinished or undecided answer no failure. Since version 7.
    /// </summary>
    public bool ReadsActs { get; private init; }

    /// <summary>
    /// A question from further on is left when the learner says that it is too hard or passes over it, and who has protested gets none
    /// again unless they ask for it. Since version 8.
    /// </summary>
    public bool HeedsProtests { get; private init; }

    /// <param name="version">The version that the session's state carries.</param>
    /// <exception cref="NotSupportedException">A later build began the session.</exception>
    public static SessionRules Of(int version) =>
        version <= Latest
            ? s_versions[Math.Max(version, 1) - 1]
            : throw new NotSupportedException(
                $"The session was begun by a later build: its rules have version {version}, and this build knows {Latest}."
            );

    private static SessionRules[] All()
    {
        var first = new SessionRules();
        var second = first with { MissedChallengeIsNoFailure = true };
        var third = second with { GoesOnWithoutModel = true, EvidenceBoundsReplans = true };
        var fourth = third with { LooksIntoInboxFirst = true, ChangedPlanEndsHistory = true };
        var fifth = fourth with { StopsFruitlessPractice = true, PassesOverTakenEvents = true };
        var sixth = fifth with { AgentsStandInThemselves = true };
        var seventh = sixth with { ReadsActs = true };
        return [first, second, third, fourth, fifth, sixth, seventh, seventh with { HeedsProtests = true }];
    }
}
