using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Access.Keys;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Access.Endpoints;

/// <summary>Keys for other people and systems, made and taken back by admins.</summary>
public sealed class KeyEndpoints(IAccessStore store, FirstKey first, Ownerships ownerships, TimeProvider clock)
{
    private static readonly IReadOnlyList<BodyField> s_body =
    [
        BodyField.Choice("role", RoleNames.List(Role.Admin | Role.Teacher | Role.Integration), "What the key's callers may do.").Required(),
        BodyField.Text("name", 200, "Whose key it is, such as a person or a system.").Required(),
        BodyField.Texts(
            "class_ids",
            100,
            100,
            "For a teacher: the only classes, with their learners and sessions, that the key opens; all of them when not given."
        ),
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
            var classes = await ClassesAsync(role, body.Texts("class_ids"), Caller.Of(request), cancellation);
            var text = KeyText.New();
            var key = new AccessKey(
                text.Id,
                role,
                body.TheText("name"),
                text.HashSecret(),
                clock.GetUtcNow().UtcDateTime,
                null,
                classes.Count > 0 ? classes : null
            );
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

    private async Task<IReadOnlyList<string>> ClassesAsync(
        Role role,
        IReadOnlyList<string> named,
        Caller caller,
        CancellationToken cancellation
    )
    {
        if (named.Count > 0 && role != Role.Teacher)
            throw Wrong("Only a teacher's key is for certain classes.");
        foreach (var id in named)
        {
            try
            {
                await ownerships.CheckAsync(Resource.Class, id, caller, cancellation);
            }
            catch (RefusedException refused) when (refused.Refusal == Refusal.NotFound)
            {
                throw Wrong(refused.Message);
            }
        }

        return [.. named.Distinct()];
    }

    private static RefusedException Wrong(string why) =>
        new(Refusal.Invalid, "A field is wrong", why, new Dictionary<string, string[]> { ["class_ids"] = [why] });

    private static RefusedException Unknown(string id) => new(Refusal.NotFound, "There is no such key", $"No key has the id '{id}'.");
}
