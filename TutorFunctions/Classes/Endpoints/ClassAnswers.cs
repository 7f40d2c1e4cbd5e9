namespace TutorFunctions.Classes.Endpoints;

/// <param name="CourseId">The course that its learners take; null for none.</param>
public sealed record ClassItemAnswer(string ClassId, string Name, string? CourseId, DateTime CreatedAt)
{
    public static ClassItemAnswer Of(SchoolClass one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new(one.Id, one.Name, one.CourseId, one.CreatedAt);
    }
}

public sealed record ClassListAnswer(IReadOnlyList<ClassItemAnswer> Items, string? NextCursor);

/// <param name="Learners">How many there are.</param>
/// <param name="Teachers">The keys that are for this class; keys for all classes are not listed.</param>
public sealed record ClassAnswer(
    string ClassId,
    string Name,
    string? CourseId,
    DateTime CreatedAt,
    int Learners,
    IReadOnlyList<GroupAnswer> Groups,
    IReadOnlyList<TeacherAnswer> Teachers
);

public sealed record TeacherAnswer(string KeyId, string Name);

/// <param name="Learners">How many are in it.</param>
public sealed record GroupAnswer(string Group, int Learners, IReadOnlyList<string> LearnerIds)
{
    public static IReadOnlyList<GroupAnswer> Of(IEnumerable<ClassLearner> learners) =>
        [
            .. learners
                .Where(static learner => learner.Group is not null)
                .GroupBy(static learner => learner.Group!)
                .OrderBy(static group => group.Key, StringComparer.Ordinal)
                .Select(static group =>
                {
                    var ids = group.Select(static learner => learner.LearnerId).Order(StringComparer.Ordinal).ToList();
                    return new GroupAnswer(group.Key, ids.Count, ids);
                }),
        ];
}

public sealed record GroupListAnswer(IReadOnlyList<GroupAnswer> Items);

/// <param name="JoinedAt">When the learner came into the class.</param>
/// <param name="Sessions">Sessions in the class.</param>
/// <param name="LastReplyAt">When the learner last replied in one of them; null when that never was.</param>
public sealed record ClassMemberAnswer(
    string LearnerId,
    string? Name,
    string? Group,
    DateTime JoinedAt,
    long Sessions,
    DateTime? LastReplyAt
)
{
    public static ClassMemberAnswer Of(ClassLearner learner)
    {
        ArgumentNullException.ThrowIfNull(learner);
        return new(learner.LearnerId, learner.Name, learner.Group, learner.JoinedAt, learner.Sums.Sessions, learner.LastReplyAt);
    }
}

public sealed record ClassMemberListAnswer(IReadOnlyList<ClassMemberAnswer> Items, string? NextCursor);

/// <param name="Rows">Rows of the file, the heading not counted.</param>
/// <param name="Errors">The rows that were not taken; all others were.</param>
public sealed record RosterAnswer(int Rows, int Added, int Changed, int Unchanged, IReadOnlyList<RosterError> Errors);
