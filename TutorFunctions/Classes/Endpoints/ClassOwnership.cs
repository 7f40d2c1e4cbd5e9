using TutorFunctions.Access;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Classes.Endpoints;

/// <summary>Whose a class is: its learners', and that of the teachers whose keys are for it.</summary>
public sealed class ClassOwnership(IClassStore store) : IOwnership
{
    public Resource Resource => Resource.Class;

    public async Task CheckAsync(string id, Caller caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var isHidden =
            (caller.ClassIds is { } own && !own.Contains(id))
            || (
                caller.IsLearner
                && (caller.LearnerId is not { } learner || await store.FindLearnerAsync(id, learner, cancellation) is null)
            );
        if (isHidden || await store.FindAsync(id, cancellation) is null)
            throw Unknown(id);
    }

    internal static RefusedException Unknown(string id) => new(Refusal.NotFound, "There is no such class", $"No class has the id '{id}'.");
}
