using TutorFunctions.Learners.Endpoints;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Classes.Endpoints;

/// <param name="At">When it was so, in UTC.</param>
/// <param name="Learners">How many there are, those on other pages too.</param>
/// <param name="Progress">Over all sessions of the class, those of learners who have left it or were erased included.</param>
/// <param name="Help">How many needs of each kind there are; GET /classes/{id}/help lists them.</param>
/// <param name="HardestSkills">The skills that the class knows least.</param>
public sealed record ClassOverviewAnswer(
    string ClassId,
    string Name,
    string? CourseId,
    DateTime At,
    int Learners,
    ClassProgressAnswer Progress,
    IReadOnlyList<NeedCountAnswer> Help,
    IReadOnlyList<AssignmentCountAnswer> Assignments,
    IReadOnlyList<ClassKnowledgeAnswer> HardestSkills,
    IReadOnlyList<OverviewLearnerAnswer> Items,
    string? NextCursor
);

/// <summary>What the sessions of a class come to, beside what they should. A rate is null while there is nothing to take it from.</summary>
/// <param name="CompletionRate">Of the sessions that ended, those that were completed.</param>
/// <param name="ReplanRate">Of the sessions, those whose plan was changed.</param>
/// <param name="InterventionRate">Of the sessions, those that wait for a person.</param>
/// <param name="Accuracy">Of the questions that learners tried, those that they answered right.</param>
/// <param name="SecondsPerMessage">From a reply's arrival to the turn that answers it.</param>
public sealed record ClassProgressAnswer(
    long Sessions,
    long Open,
    long Completed,
    long NeedsIntervention,
    long OtherEnded,
    long Replies,
    long QuestionsAsked,
    long QuestionsCorrect,
    long StepsCompleted,
    double? CompletionRate,
    double? ReplanRate,
    double? InterventionRate,
    double? Accuracy,
    double? SecondsPerMessage,
    MetricsTargets Targets
)
{
    public static ClassProgressAnswer Of(ClassSums sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        return new(
            sums.Sessions,
            sums.Open,
            sums.Completed,
            sums.NeedsIntervention,
            sums.OtherEnded,
            sums.Replies,
            sums.QuestionsAsked,
            sums.QuestionsCorrect,
            sums.StepsCompleted,
            Rate(sums.Completed, sums.Sessions - sums.Open),
            Rate(sums.Replanned, sums.Sessions),
            Rate(sums.NeedsIntervention, sums.Sessions),
            Rate(sums.QuestionsCorrect, sums.QuestionsAsked),
            Rate(sums.AnswerTime / 1000.0, sums.Replies),
            new MetricsTargets()
        );
    }

    internal static double? Rate(double part, long whole) => whole == 0 ? null : Math.Round(part / whole, 4);
}

public sealed record NeedCountAnswer(NeedKind Kind, int Count)
{
    public static IReadOnlyList<NeedCountAnswer> Of(IEnumerable<Need> needs) =>
        [
            .. needs
                .CountBy(static need => need.Kind)
                .OrderBy(static kind => kind.Key)
                .Select(static kind => new NeedCountAnswer(kind.Key, kind.Value)),
        ];
}

/// <summary>How many learners stand how with an assignment.</summary>
public sealed record AssignmentCountAnswer(
    string AssignmentId,
    string Title,
    string? Group,
    DateTime DueAt,
    IReadOnlyDictionary<string, int> ByStatus
)
{
    public static AssignmentCountAnswer Of(
        Assignment assignment,
        IEnumerable<ClassLearner> learners,
        IReadOnlyList<AssignmentWork> work,
        DateTime now
    )
    {
        ArgumentNullException.ThrowIfNull(assignment);
        var started = work.Where(one => one.AssignmentId == assignment.Id).ToDictionary(static one => one.LearnerId);
        return new(
            assignment.Id,
            assignment.Title,
            assignment.Group,
            assignment.DueAt,
            learners
                .Where(assignment.IsFor)
                .CountBy(learner => AssignmentWork.StatusOf(assignment, started.GetValueOrDefault(learner.LearnerId), now))
                .OrderBy(static status => status.Key)
                .ToDictionary(static status => Web.Body.BodyField.NameOf(status.Key), static status => status.Value)
        );
    }
}

/// <param name="ShareRight">Of the first tries, those that were right and without a hint; null before the first.</param>
/// <param name="Weeks">The same week by week (UTC), the earliest first.</param>
public sealed record ClassKnowledgeAnswer(
    string Skill,
    string Title,
    string? CourseId,
    string LessonId,
    int Tries,
    int Right,
    double? ShareRight,
    IReadOnlyList<SkillWeek> Weeks
)
{
    internal static async Task<IReadOnlyList<ClassKnowledgeAnswer>> OfAsync(
        IReadOnlyList<SkillInClass> skills,
        SkillNames names,
        CancellationToken cancellation
    )
    {
        var titles = await names.FindAsync(
            skills.Select(static skill => new SkillRecord
            {
                Skill = skill.Skill,
                CourseId = skill.CourseId,
                LessonId = skill.LessonId,
                FirstAt = default,
                LastAt = default,
            }),
            cancellation
        );
        return
        [
            .. skills.Select(skill => new ClassKnowledgeAnswer(
                skill.Skill,
                titles.TitleOf(skill.Skill),
                skill.CourseId,
                skill.LessonId,
                skill.Tries,
                skill.Right,
                ClassProgressAnswer.Rate(skill.Right, skill.Tries),
                skill.Weeks
            )),
        ];
    }
}

public sealed record ClassKnowledgeListAnswer(string ClassId, IReadOnlyList<ClassKnowledgeAnswer> Items);

/// <param name="Mastered">Skills of the class's course that are mastered; null before the first judged answer.</param>
/// <param name="Needs">Why a teacher should look, the most urgent first.</param>
public sealed record OverviewLearnerAnswer(
    string LearnerId,
    string? Name,
    string? Group,
    long Sessions,
    long Completed,
    long QuestionsAsked,
    double? Accuracy,
    int? Mastered,
    double? Projected,
    DateTime? LastReplyAt,
    IReadOnlyList<NeedKind> Needs
)
{
    internal static IReadOnlyList<OverviewLearnerAnswer> Of(IEnumerable<ClassLearner> learners, IReadOnlyList<Need> needs, DateTime now)
    {
        var byLearner = needs.ToLookup(static need => need.LearnerId, static need => need.Kind);
        return
        [
            .. learners.Select(learner => new OverviewLearnerAnswer(
                learner.LearnerId,
                learner.Name,
                learner.Group,
                learner.Sums.Sessions,
                learner.Sums.Completed,
                learner.Sums.QuestionsAsked,
                ClassProgressAnswer.Rate(learner.Sums.QuestionsCorrect, learner.Sums.QuestionsAsked),
                learner.Risk?.Mastered,
                learner.Risk is { Standing.TimePassed: > 0 } risk ? Math.Round(risk.At(now).Projected, 4) : null,
                learner.LastReplyAt,
                [.. byLearner[learner.LearnerId].Distinct()]
            )),
        ];
    }
}
