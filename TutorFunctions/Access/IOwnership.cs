using TutorFunctions.Web.Callers;

namespace TutorFunctions.Access;

/// <summary>Knows whose a kind of resource is. The domain that has the resource implements it.</summary>
public interface IOwnership
{
    Resource Resource { get; }

    /// <exception cref="RefusedException">
    /// There is no such resource, or it is another learner's or another class's: a caller cannot tell which.
    /// </exception>
    Task CheckAsync(string id, Caller caller, CancellationToken cancellation);
}
