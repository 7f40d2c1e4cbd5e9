namespace TutorFunctions.Tutoring;

/// <summary>A session in which a person is needed.</summary>
/// <param name="AlertId">
/// The session's own id for the alert that it raises when it ends without having reached its goal; that and the turn's number for one that
/// a reply raises.
/// </param>
/// <param name="Kind">
/// distress: a reply may mean that the learner is in danger. concern: the learner may be bullied, lonely or very unhappy.
/// asked_for_person: the learner wants to talk to somebody. needs_intervention: the plan was changed as often as it may be. failed:
/// something broke. at_risk: the learner may fail the course.
/// </param>
/// <param name="Reason">What a person should know before talking to the learner.</param>
/// <param name="AcknowledgedAt">When somebody took it on; null while nobody has.</param>
public sealed record Alert(
    string AlertId,
    string SessionId,
    string? LearnerId,
    string? CourseId,
    string Topic,
    string Kind,
    string Reason,
    DateTime RaisedAt,
    DateTime? AcknowledgedAt
);

public sealed record AlertPage(IReadOnlyList<Alert> Items, string? NextCursor);
