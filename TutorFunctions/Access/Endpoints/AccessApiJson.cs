using System.Text.Json.Serialization;
using TutorFunctions.Access.Keys;
using TutorFunctions.Access.Links;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Access.Endpoints;

/// <summary>The answers about keys and links. Snake case, nulls written out.</summary>
[ApiTypes]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [typeof(SnakeCaseEnum<Role>)]
)]
[JsonSerializable(typeof(KeyAnswer))]
[JsonSerializable(typeof(NewKeyAnswer))]
[JsonSerializable(typeof(KeyListAnswer))]
[JsonSerializable(typeof(LinkAnswer))]
[JsonSerializable(typeof(AuditAnswer))]
public sealed partial class AccessApiJson : JsonSerializerContext
{
    public static AccessApiJson Web => field ??= new(ApiJson.Readable(Default.Options));
}

/// <summary>A key without its secret.</summary>
/// <param name="ClassIds">The only classes that it is for; null for a key that is not tied to classes.</param>
public sealed record KeyAnswer(
    string KeyId,
    Role Role,
    string Name,
    DateTime CreatedAt,
    DateTime? RotatedAt,
    IReadOnlyList<string>? ClassIds
)
{
    public static KeyAnswer Of(AccessKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(key.Id, key.Role, key.Name, key.CreatedAt, key.RotatedAt, key.ClassIds);
    }
}

/// <summary>A key with its secret, which is shown this once.</summary>
public sealed record NewKeyAnswer(
    string KeyId,
    Role Role,
    string Name,
    DateTime CreatedAt,
    DateTime? RotatedAt,
    IReadOnlyList<string>? ClassIds,
    string Key
)
{
    public static NewKeyAnswer Of(AccessKey key, KeyText text)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(key.Id, key.Role, key.Name, key.CreatedAt, key.RotatedAt, key.ClassIds, text.ToString());
    }
}

public sealed record KeyListAnswer(IReadOnlyList<KeyAnswer> Items);

/// <param name="LinkId">By which the link is revoked.</param>
/// <param name="Url">What the learner opens; shown this once.</param>
/// <param name="LearnerId">Null when it is for one session.</param>
/// <param name="SessionId">Null when it is for all of a learner's.</param>
/// <param name="ClassId">The class whose page the link opens; null for one that opens the learner's sessions.</param>
/// <param name="ExpiresAt">In UTC.</param>
public sealed record LinkAnswer(
    string LinkId,
    string Url,
    string? LearnerId,
    string? SessionId,
    string? ClassId,
    DateTime ExpiresAt
)
{
    public static LinkAnswer Of(LearnerLink link, string url)
    {
        ArgumentNullException.ThrowIfNull(link);
        return new(link.Id, url, link.LearnerId, link.SessionId, link.ClassId, link.ExpiresAt);
    }
}
