namespace TutorFunctions.Teaching;

/// <summary>A session in which a person is needed.</summary>
/// <param name="AlertId">The session's own id: a session raises one alert, when it ends without having reached its goal.</param>
/// <param name="Kind">needs_intervention: the plan was changed as often as it may be. failed: something broke.</param>
/// <param name="Reason">What a person should know before talking to the learner.</param>
/// <param name="AcknowledgedAt">When somebody took it on; null while nobody has.</param>
public sealed record Alert(
    string AlertId, string SessionId, string? LearnerId, string? CourseId, string Topic, string Kind, string Reason, DateTime RaisedAt, DateTime? AcknowledgedAt);

public sealed record AlertPage(IReadOnlyList<Alert> Items, string? NextCursor);
