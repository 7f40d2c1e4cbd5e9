namespace TutorFunctions.Assessments.Endpoints;

/// <summary>Starts assessments, whoever asks for one: a caller of the API, or an assignment.</summary>
public sealed class AssessmentStart(IAssessmentStore store, AssessmentContent content, TimeProvider clock)
{
    /// <summary>How many names a refusal lists.</summary>
    private const int MostNamed = 20;

    /// <returns>An id that no assessment has; later ones sort behind earlier ones.</returns>
    public string NewId() => Guid.CreateVersion7(clock.GetUtcNow()).ToString();

    /// <summary>Stores an assessment with its first item.</summary>
    /// <exception cref="RefusedException">422: the course or an objective is not there, or has no questions.</exception>
    public async Task<(Assessment Assessment, AssessmentItems Items)> BeginAsync(AssessmentWish wish, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var plan = await PlanAsync(wish, cancellation);
        var items = await content.OfAsync(plan, cancellation);
        var state = AssessmentFlow.Begin(plan, items.Bank, AssessmentCalls.Seed(plan.AssessmentId, 1))
            ?? throw Wrong("objectives", "hold no question that is answered in words, as a peer assessment needs.");
        await store.CreateAsync(plan, state, cancellation);
        return (new Assessment(plan, state, [], []), items);
    }

    /// <summary>Checks that an assessment could be made, without making it.</summary>
    /// <exception cref="RefusedException">422: the course or an objective is not there, or has no questions.</exception>
    public Task CheckAsync(AssessmentWish wish, CancellationToken cancellation) => PlanAsync(wish, cancellation);

    private async Task<AssessmentPlan> PlanAsync(AssessmentWish wish, CancellationToken cancellation)
    {
        var courseId = wish.CourseId;
        var (bank, isPack) = await content.FindAsync(courseId, cancellation)
            ?? throw Wrong("course_id", $"'{courseId}' is neither an imported course nor a lesson pack. GET /courses lists both.");
        var objectives = bank.Resolve(wish.Objectives, out var unknown);
        if (unknown.Count > 0)
            throw Wrong(
                "objectives",
                $"'{unknown[0]}' is neither a skill nor a lesson with questions in '{courseId}'. It has: {Names(bank)}."
            );
        if (objectives.Count == 0)
            throw Wrong("course_id", $"'{courseId}' has no questions.");
        return new AssessmentPlan
        {
            AssessmentId = wish.AssessmentId,
            LearnerId = wish.LearnerId,
            CourseId = courseId,
            IsLessonPack = isPack,
            Type = wish.Type,
            Objectives = objectives,
            MaxItems = wish.MaxItems ?? wish.Type.DefaultMaxItems(),
            TimeLimit = wish.TimeLimit ?? wish.Type.DefaultTimeLimit(),
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
    }

    private static string Names(ItemBank bank) =>
        string.Join(", ", bank.Objectives.Select(objective => objective.Id).Take(MostNamed))
        + (bank.Objectives.Count > MostNamed ? " and others" : string.Empty);

    private static RefusedException Wrong(string field, string detail) =>
        new(
            Refusal.Invalid,
            "The assessment cannot be made",
            detail,
            new Dictionary<string, string[]> { [field] = [detail] }
        );
}

/// <summary>What an assessment is asked for.</summary>
/// <param name="Objectives">Skills or lessons, by id or title; empty for all of the course.</param>
/// <param name="MaxItems">Null for what is usual for the type.</param>
/// <param name="TimeLimit">Null for what is usual for the type.</param>
public sealed record AssessmentWish(
    string AssessmentId,
    string LearnerId,
    string CourseId,
    IReadOnlyList<string> Objectives,
    AssessmentType Type = AssessmentType.Diagnostic,
    int? MaxItems = null,
    TimeSpan? TimeLimit = null
);
