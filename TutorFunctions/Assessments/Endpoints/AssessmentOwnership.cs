using TutorFunctions.Access;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Assessments.Endpoints;

/// <summary>Whose an assessment is.</summary>
public sealed class AssessmentOwnership(IAssessmentStore store, IClassRosters rosters, TimeProvider clock) : IOwnership
{
    public Resource Resource => Resource.Assessment;

    public async Task CheckAsync(string id, Caller caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var assessment = await store.GetAsync(id, clock, cancellation);
        var learner = assessment.Plan.LearnerId;
        var isHidden =
            (caller.IsLearner && caller.LearnerId != learner)
            || (caller.ClassIds is { } classes && !await rosters.HasLearnerAsync(classes, learner, cancellation));
        if (isHidden)
            throw AssessmentCalls.Unknown(id);
    }
}
