using TutorFunctions.Access;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Sessions.Endpoints;

/// <summary>Whose a session is.</summary>
public sealed class SessionOwnership(ISessionStore store, IClassRosters rosters) : IOwnership
{
    public Resource Resource => Resource.Session;

    public async Task CheckAsync(string id, Caller caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var session = await store.FindAsync(id, mayHaveEnded: true, cancellation);
        var isOwn = caller.SessionId == id || (caller.LearnerId is { } learner && session.Setup.LearnerId == learner);
        if (caller.IsLearner && !isOwn)
            throw new UnknownSessionException(id);
        if (
            caller.ClassIds is { } classes
            && (session.Setup.LearnerId is not { } taught || !await rosters.HasLearnerAsync(classes, taught, cancellation))
        )
            throw new UnknownSessionException(id);
    }
}
