using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Access.Keys;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Access.Endpoints;

/// <summary>Keys for other people and systems, made and taken back by admins.</summary>
public sealed class KeyEndpoints(IAccessStore store, FirstKey first, TimeProvider clock)
{
    private static readonly IReadOnlyList<BodyField> s_body =
    [
        BodyField.Choice("role", RoleNames.List(Role.Admin | Role.Teacher | Role.Integration), "What the key's callers may do.").Required(),
        BodyField.Text("name", 200, "Whose key it is, such as a person or a system.").Required(),
    ];

    [Function("ListKeys")]
    [Allows(Role.Admin)]
    [ApiOperation("List the keys, without their secrets", Answer = typeof(KeyListAnswer))]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "keys")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
            ApiJson.Ok(
                new KeyListAnswer([.. (await store.ListKeysAsync(cancellation)).Select(KeyAnswer.Of)]),
                AccessApiJson.Web.KeyListAnswer
            )
        );

    [Function("CreateKey")]
    [Allows(Role.Admin)]
    [ApiOperation("Make a key; its secret is shown this once", Answer = typeof(NewKeyAnswer), Body = nameof(s_body), Problems = [409])]
    public Task<IResult> CreateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "keys")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var body = await RequestBody.ReadAsync(request, s_body, cancellation);
            var role = body.OneOf<Role>("role")!.Value;
            if (role != Role.Admin && !first.IsSet && !(await store.ListKeysAsync(cancellation)).Any(static key => key.Role == Role.Admin))
                throw new ProblemException(
                    409,
                    "An admin's key comes first",
                    "With this key the server would ask for one, and nobody would be an admin. "
                        + $"Make an admin's key first, or set {FirstKey.Setting}."
                );
            var text = KeyText.New();
            var key = new AccessKey(text.Id, role, body.TheText("name"), text.HashSecret(), clock.GetUtcNow().UtcDateTime, null);
            await store.PutKeyAsync(key, cancellation);
            return ApiJson.Ok(NewKeyAnswer.Of(key, text), AccessApiJson.Web.NewKeyAnswer);
        });

    [Function("RotateKey")]
    [Allows(Role.Admin)]
    [ApiOperation("Give a key a new secret; the old one ends at once", Answer = typeof(NewKeyAnswer), Problems = [404])]
    public Task<IResult> RotateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "keys/{id}/rotate")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var key = await store.FindKeyAsync(id, cancellation) ?? throw Unknown(id);
            var text = new KeyText(key.Id, string.Empty).WithNewSecret();
            key = key with { SecretHash = text.HashSecret(), RotatedAt = clock.GetUtcNow().UtcDateTime };
            await store.PutKeyAsync(key, cancellation);
            return ApiJson.Ok(NewKeyAnswer.Of(key, text), AccessApiJson.Web.NewKeyAnswer);
        });

    [Function("RevokeKey")]
    [Allows(Role.Admin)]
    [ApiOperation("Revoke a key", Status = 204, Problems = [404])]
    public Task<IResult> RevokeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "keys/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () => await store.DeleteKeyAsync(id, cancellation) ? Results.NoContent() : throw Unknown(id));

    private static RefusedException Unknown(string id) => new(Refusal.NotFound, "There is no such key", $"No key has the id '{id}'.");
}
