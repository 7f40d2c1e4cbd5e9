using TutorFunctions.Web.Callers;

namespace TutorFunctions.Access.Keys;

/// <summary>A key as it is stored: who may use it for what, and the hash of its secret, never the secret.</summary>
/// <param name="Id">Names the key; no secret.</param>
/// <param name="Role">What its callers may do.</param>
/// <param name="Name">Whose it is, in the words of who made it.</param>
/// <param name="SecretHash">By <see cref="Keys.SecretHash"/>.</param>
/// <param name="CreatedAt">In UTC.</param>
/// <param name="RotatedAt">When it last got a new secret, in UTC; null when it has its first.</param>
/// <param name="ClassIds">The only classes that it is for; null for a key that is not tied to classes.</param>
public sealed record AccessKey(
    string Id,
    Role Role,
    string Name,
    byte[] SecretHash,
    DateTime CreatedAt,
    DateTime? RotatedAt,
    IReadOnlyList<string>? ClassIds = null
);
