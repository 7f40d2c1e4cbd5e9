using TutorFunctions.Access;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Learners.Endpoints;

/// <summary>A learner is the learner's own.</summary>
public sealed class LearnerOwnership : IOwnership
{
    public Resource Resource => Resource.Learner;

    public Task CheckAsync(string id, Caller caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var learner = LearnerAddress.IdOf(id);
        return !caller.IsLearner || caller.LearnerId == learner
            ? Task.CompletedTask
            : Task.FromException(LearnerFiles.Unknown(learner));
    }
}
