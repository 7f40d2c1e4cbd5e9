using Microsoft.AspNetCore.Http;
using TutorFunctions.Access.Keys;
using TutorFunctions.Access.Links;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Access;

/// <summary>Reads who sends a request from the key or link in it.</summary>
public sealed class CallerReader(FirstKey first, AccessRules rules, IAccessStore store, LinkToken tokens, TimeProvider clock)
{
    /// <returns>The caller, or why there is none, in words to the caller.</returns>
    public async ValueTask<(Caller? Caller, string? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var text = request.Headers.TryGetValue("x-functions-key", out var header) ? header.ToString() : request.Query["code"].ToString();
        if (first.Is(text))
            return (new Caller(Role.Admin) { Name = "admin" }, null);
        if (LinkToken.IsIn(text))
            return await OfLinkAsync(text, cancellation);
        if (KeyText.Read(text) is { } key && await store.FindKeyAsync(key.Id, cancellation) is { } stored && key.Opens(stored))
            return (Of(stored), null);
        return await IsOpenAsync(cancellation) ? (new Caller(Role.Admin) { Name = "admin" }, null) : (null, Refusal(text));
    }

    private static Caller Of(AccessKey key) =>
        new(key.Role)
        {
            KeyId = key.Id,
            Name = key.Name,
            ClassIds = key.ClassIds,
        };

    // As long as no key opens anything, one that a client sends all the same locks nobody out.
    private async ValueTask<bool> IsOpenAsync(CancellationToken cancellation) =>
        !first.IsSet && rules.IsOpenWithoutKey && (await store.ListKeysAsync(cancellation)).Count == 0;

    private string Refusal(string text) =>
        !first.IsSet && !rules.IsOpenWithoutKey ? $"The server has no key yet, so it lets nobody in. Set {FirstKey.Setting}."
        : text.Length == 0 ? "Send a key in the header x-functions-key, or as ?code= in the address."
        : "The key is not known, or was revoked.";

    private async ValueTask<(Caller? Caller, string? Refusal)> OfLinkAsync(string text, CancellationToken cancellation)
    {
        if (tokens.Read(text) is not { } id)
            return (null, "The link is not one of this server's.");
        if (await store.FindLinkAsync(id, cancellation) is not { } link)
            return (null, "The link was revoked. Ask your teacher for a new one.");
        return clock.GetUtcNow().UtcDateTime >= link.ExpiresAt
            ? (null, "The link has expired. Ask your teacher for a new one.")
            : (new Caller(Role.Learner) { LearnerId = link.LearnerId, SessionId = link.SessionId }, null);
    }
}
