namespace TutorFunctions.Tutoring;

/// <summary>A session in which a person is needed.</summary>
/// <param name="AlertId">
/// The session's own id for the alert that it raises when it ends without having reached its goal; that and the turn's number for one that
/// a reply raises.
/// </param>
/// <param name="Kind">
/// distress: a reply may mean that the learner is in danger. concern: the learner may be bullied, lonely or very unhappy.
/// asked_for_person: the learner wants to talk to somebody. needs_intervention: the plan was changed as often as it may be. failed:
/// something broke. at_risk: the learner may fail the course. disputed: the learner says that a judgement is wrong. hard_question: a
/// class fails a question. replan_rate: too many plans of a class are changed. model_failed: the offline tutor stood in for a model.
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
)
{
    /// <summary>Who took it on; null while nobody has.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>Whom it was handed over to; null where it was not.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>What people noted about it, the earliest first.</summary>
    public IReadOnlyList<AlertNote> Notes { get; init; } = [];

    /// <summary>The alert with what people have done about it.</summary>
    public Alert With(AlertCare? care) =>
        care is null
            ? this
            : this with
            {
                AcknowledgedBy = care.AcknowledgedBy,
                AssignedTo = care.AssignedTo,
                Notes = care.Notes,
            };
}

/// <summary>What people have done about an alert.</summary>
public sealed record AlertCare
{
    public static AlertCare None { get; } = new();

    public string? AcknowledgedBy { get; init; }

    public string? AssignedTo { get; init; }

    public IReadOnlyList<AlertNote> Notes
    {
        get;
        init => field = value ?? [];
    } = [];
}

/// <param name="By">Who noted it.</param>
public sealed record AlertNote(string By, string Text, DateTime At);

public sealed record AlertPage(IReadOnlyList<Alert> Items, string? NextCursor);
