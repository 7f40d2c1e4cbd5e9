using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using TutorFunctions.Access;
using TutorFunctions.Access.Audit;
using TutorFunctions.Access.Keys;
using TutorFunctions.Access.Links;
using TutorFunctions.Hosting.Functions;
using TutorFunctions.Stores.Tables;
using TutorFunctions.Tests.Stores.Tables;

namespace TutorFunctions.Tests.Hosting;

/// <summary>The check of keys as the Functions host calls it.</summary>
public sealed class HttpAccessTests
{
    private const string Key = "k7Qw2Zr9Lx4Vb8Nm3Tc6Yh";

    [Theory]
    [InlineData("ListKeys", Key, null, 200)]
    [InlineData("ListKeys", "another key", null, 401)]
    [InlineData("ListKeys", null, null, 401)]
    [InlineData("Healthz", null, null, 200)]
    public async Task A_function_runs_only_for_who_has_a_key_to_it(string function, string? key, string? id, int status)
    {
        var (answered, ran) = await CallAsync(("TUTOR_API_KEY", Key), function, key, id);

        answered.ShouldBe(status);
        ran.ShouldBe(status == 200);
    }

    [Theory]
    [InlineData("")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://kvtutor.vault.azure.net/secrets/api-key)")]
    public async Task Without_a_first_key_nobody_is_let_in(string setting)
    {
        (await CallAsync(("TUTOR_API_KEY", setting), "ListKeys", null, null)).ShouldBe((401, false));
        (await CallAsync(("TUTOR_API_KEY", setting), "ListKeys", setting, null)).ShouldBe((401, false));
    }

    private static async Task<(int Status, bool HasRun)> CallAsync(
        (string Name, string Value) setting,
        string function,
        string? key,
        string? id
    )
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(setting.Name, setting.Value)]).Build();
        using var services = new ServiceCollection().AddLogging().AddProblemDetails().BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services };
        if (key is not null)
            http.Request.Headers["x-functions-key"] = key;
        var context = new Mock<FunctionContext>();
        context.SetupGet(call => call.Items).Returns(new Dictionary<object, object> { ["HttpRequestContext"] = http });
        context.SetupGet(call => call.FunctionDefinition).Returns(Mock.Of<FunctionDefinition>(definition => definition.Name == function));
        IReadOnlyDictionary<string, object?> route = new Dictionary<string, object?> { ["id"] = id };
        context.SetupGet(call => call.BindingContext).Returns(Mock.Of<BindingContext>(binding => binding.BindingData == route));
        var store = new TableAccessStore(TutorTables.Open(_ => new MemoryTable()));
        var callers = new CallerReader(
            FirstKey.Read(settings),
            new AccessRules(IsOpenWithoutKey: false),
            store,
            new LinkToken(new EphemeralDataProtectionProvider()),
            TimeProvider.System
        );

        var hasRun = false;
        await new HttpAccess(new Admission(
                callers,
                CallerLimit.Read(settings),
                new Ownerships([]),
                new AuditRecorder(new LoggedAudit(NullLogger<LoggedAudit>.Instance), TimeProvider.System)
            )).Invoke(
            context.Object,
            _ =>
            {
                hasRun = true;
                return Task.CompletedTask;
            }
        );
        return (http.Response.StatusCode, hasRun);
    }
}
