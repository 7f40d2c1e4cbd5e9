using TutorFunctions.Access.Keys;
using TutorFunctions.Access.Links;

namespace TutorFunctions.Access;

/// <summary>Keys and links. What is written is durable, and read by every instance, when the task completes.</summary>
public interface IAccessStore
{
    /// <summary>All keys, the oldest first.</summary>
    Task<IReadOnlyList<AccessKey>> ListKeysAsync(CancellationToken cancellation);

    /// <returns>Null when there is no such key, or it was revoked.</returns>
    ValueTask<AccessKey?> FindKeyAsync(string id, CancellationToken cancellation);

    /// <summary>Stores a new key, or a key in place of the one of its id.</summary>
    Task PutKeyAsync(AccessKey key, CancellationToken cancellation);

    /// <returns>Whether there was one.</returns>
    Task<bool> DeleteKeyAsync(string id, CancellationToken cancellation);

    /// <returns>Null when there is no such link, or it was revoked.</returns>
    ValueTask<LearnerLink?> FindLinkAsync(string id, CancellationToken cancellation);

    Task PutLinkAsync(LearnerLink link, CancellationToken cancellation);

    /// <returns>Whether there was one.</returns>
    Task<bool> DeleteLinkAsync(string id, CancellationToken cancellation);
}
