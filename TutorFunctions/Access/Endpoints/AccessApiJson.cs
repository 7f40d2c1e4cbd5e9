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
public sealed partial class AccessApiJson : JsonSerializerContext
{
    public static AccessApiJson Web => field ??= new(ApiJson.Readable(Default.Options));
}

/// <summary>A key without its secret.</summary>
public sealed record KeyAnswer(string KeyId, Role Role, string Name, DateTime CreatedAt, DateTime? RotatedAt)
{
    public static KeyAnswer Of(AccessKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(key.Id, key.Role, key.Name, key.CreatedAt, key.RotatedAt);
    }
}

/// <summary>A key with its secret, which is shown this once.</summary>
public sealed record NewKeyAnswer(string KeyId, Role Role, string Name, DateTime CreatedAt, DateTime? RotatedAt, string Key)
{
    public static NewKeyAnswer Of(AccessKey key, KeyText text)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(key.Id, key.Role, key.Name, key.CreatedAt, key.RotatedAt, text.ToString());
    }
}

public sealed record KeyListAnswer(IReadOnlyList<KeyAnswer> Items);

/// <param name="LinkId">By which the link is revoked.</param>
/// <param name="Url">What the learner opens; shown this once.</param>
/// <param name="LearnerId">Null when it is for one session.</param>
/// <param name="SessionId">Null when it is for all of a learner's.</param>
/// <param name="ExpiresAt">In UTC.</param>
public sealed record LinkAnswer(string LinkId, string Url, string? LearnerId, string? SessionId, DateTime ExpiresAt)
{
    public static LinkAnswer Of(LearnerLink link, string url)
    {
        ArgumentNullException.ThrowIfNull(link);
        return new(link.Id, url, link.LearnerId, link.SessionId, link.ExpiresAt);
    }
}
