using System.Collections.Frozen;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Access;

/// <summary>Whether what a request names is the caller's to have, for each kind of resource.</summary>
public sealed class Ownerships(IEnumerable<IOwnership> ownerships)
{
    private readonly FrozenDictionary<Resource, IOwnership> _byResource = ownerships.ToFrozenDictionary(ownership => ownership.Resource);

    /// <exception cref="RefusedException">There is no such resource, or it is hidden from the caller.</exception>
    public Task CheckAsync(Resource resource, string id, Caller caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return _byResource[resource].CheckAsync(id, caller, cancellation);
    }

    /// <summary>Checks the learner that a body or query names; a caller from whom no learner is hidden may name anybody.</summary>
    /// <param name="learnerId">Null when the request names none.</param>
    /// <exception cref="RefusedException">The learner is hidden from the caller, or one must be named and is not.</exception>
    public Task CheckLearnerAsync(string? learnerId, Caller caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.ClassIds is null)
            return Task.CompletedTask;
        if (learnerId is null)
            throw new RefusedException(
                Refusal.Invalid,
                "A learner must be named",
                "Your key is for certain classes: name a learner of one of them as learner_id.",
                new Dictionary<string, string[]> { ["learner_id"] = ["must name a learner of one of your classes."] }
            );
        return CheckAsync(Resource.Learner, learnerId, caller, cancellation);
    }
}
