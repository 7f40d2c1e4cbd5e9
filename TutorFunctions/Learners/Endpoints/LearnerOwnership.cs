using TutorFunctions.Access;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Learners.Endpoints;

/// <summary>A learner is the learner's own, and of the classes that the learner is in.</summary>
public sealed class LearnerOwnership(IClassRosters rosters) : IOwnership
{
    public Resource Resource => Resource.Learner;

    public async Task CheckAsync(string id, Caller caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var learner = LearnerAddress.IdOf(id);
        var isHidden =
            (caller.IsLearner && caller.LearnerId != learner)
            || (caller.ClassIds is { } classes && !await rosters.HasLearnerAsync(classes, learner, cancellation));
        if (isHidden)
            throw LearnerFiles.Unknown(learner);
    }
}
