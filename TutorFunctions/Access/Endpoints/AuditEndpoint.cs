using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Access.Audit;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Access.Endpoints;

/// <summary>The audit log, for admins.</summary>
public sealed class AuditEndpoint(IAuditLog log)
{
    [Function("ReadAudit")]
    [Allows(Role.Admin)]
    [ApiOperation("Who read or changed what, the newest first", Answer = typeof(AuditAnswer), Problems = [422, 503])]
    [ApiParameter("subject", "Only what was done with this session, learner, class, ...")]
    [ApiParameter("limit", "Entries of a page: 1 to 200, 50 when not given.")]
    [ApiParameter("cursor", "The next_cursor of the page before.")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "audit")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var limit = ListQuery.Limit(request);
            long? before =
                ListQuery.Cursor(request) is not { } cursor ? null
                : long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
                : throw ListQuery.Wrong("cursor", "is not a cursor that this server gave out.");
            var entries =
                await log.ReadAsync(before, ListQuery.Text(request, "subject"), limit, cancellation)
                ?? throw new ProblemException(
                    StatusCodes.Status503ServiceUnavailable,
                    "The audit log is kept elsewhere",
                    "With tables it is in the server's log: see docs/operations.md."
                );
            return ApiJson.Ok(
                new AuditAnswer(
                    [.. entries.Select(AuditEntryAnswer.Of)],
                    entries.Count == limit ? entries[^1].Number.ToString(CultureInfo.InvariantCulture) : null
                ),
                AccessApiJson.Web.AuditAnswer
            );
        });
}

public sealed record AuditAnswer(IReadOnlyList<AuditEntryAnswer> Items, string? NextCursor);

/// <param name="Number">Its place in the log, from 1.</param>
/// <param name="At">In UTC.</param>
/// <param name="Name">Whose key it was.</param>
/// <param name="KeyId">Null for the first key, and while there is no key.</param>
/// <param name="Operation">The method and the route.</param>
/// <param name="Subject">The session, learner, class or other that the request named; null when it named none, or it was erased.</param>
/// <param name="SubjectErased">Whether there was a subject, and it was erased.</param>
/// <param name="Hash">SHA-256 in hexadecimal, made of the hash before it and of this entry.</param>
public sealed record AuditEntryAnswer(
    long Number,
    DateTime At,
    Role Role,
    string Name,
    string? KeyId,
    string Operation,
    string? Subject,
    bool SubjectErased,
    string Hash
)
{
    public static AuditEntryAnswer Of(NumberedAuditEntry noted)
    {
        ArgumentNullException.ThrowIfNull(noted);
        var entry = noted.Entry;
        return new(
            noted.Number,
            entry.At,
            entry.Role,
            entry.Name,
            entry.KeyId,
            entry.Operation,
            entry.Subject,
            noted.IsForgotten,
            Convert.ToHexStringLower(noted.Hash.Span)
        );
    }
}
