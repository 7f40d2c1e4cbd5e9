using TutorFunctions.Access;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Assessments.Endpoints;

/// <summary>Whose an assessment is.</summary>
public sealed class AssessmentOwnership(IAssessmentStore store, TimeProvider clock) : IOwnership
{
    public Resource Resource => Resource.Assessment;

    public async Task CheckAsync(string id, Caller caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var assessment = await store.GetAsync(id, clock, cancellation);
        if (caller.IsLearner && caller.LearnerId != assessment.Plan.LearnerId)
            throw AssessmentCalls.Unknown(id);
    }
}
