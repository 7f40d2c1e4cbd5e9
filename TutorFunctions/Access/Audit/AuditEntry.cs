using System.Text.Json.Serialization;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Access.Audit;

/// <summary>Who asked for what, as it stands in the audit log.</summary>
/// <param name="At">In UTC.</param>
/// <param name="Role">The caller's role.</param>
/// <param name="Name">Whose key it is; <c>admin</c> for the first key, and for everybody while there is no key.</param>
/// <param name="KeyId">Null for the first key, and while there is no key.</param>
/// <param name="Operation">The method and the route, as <c>GET sessions/{id}/status</c>.</param>
public sealed record AuditEntry(DateTime At, Role Role, string Name, string? KeyId, string Operation)
{
    /// <summary>
    /// Whom or what the request named: a session, a learner, a class. It is kept beside the entry, so that it can be forgotten without the
    /// chain being broken.
    /// </summary>
    [JsonIgnore]
    public string? Subject { get; init; }
}
