using System.Text.Json;
using Microsoft.Data.Sqlite;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Learners.Nightly;
using TutorFunctions.Tests.Stores;

namespace TutorFunctions.Tests.Server;

/// <summary>The nightly model over HTTP: off unless a setting says otherwise, and fitted at start when a night was missed.</summary>
public sealed class NightlyModelTests
{
    [Fact]
    public async Task With_the_setting_a_server_fits_its_own_evidence_and_says_how_good_that_is()
    {
        using var folder = new TemporaryFolder();
        await RecordAsync(folder);
        await using var off = await InProcessServer.StartAsync(folder.Path);
        var (figures, before) = (await MetricsAsync(off), await ProgressAsync(off));
        await off.StopAsync();
        await MissNightAsync(folder);

        await using var on = await InProcessServer.StartAsync(folder.Path, ("TUTOR_NIGHTLY_FIT", "true"));
        var model = await FittedAsync(on);
        var after = await ProgressAsync(on);

        figures.GetProperty("learner_model").ValueKind.ShouldBe(JsonValueKind.Null);
        before.GetProperty("basis").GetString()!.ShouldNotContain("fitted");
        model.GetProperty("in_use").GetBoolean().ShouldBeTrue();
        model.GetProperty("learners").GetInt32().ShouldBe(25);
        model.GetProperty("answers").GetInt32().ShouldBe(25 * NightlyClass.Answers);
        model.GetProperty("nightly").GetProperty("n").GetInt32().ShouldBe(25 * NightlyClass.Answers);
        model
            .GetProperty("nightly")
            .GetProperty("log_loss")
            .GetDouble()
            .ShouldBeLessThan(model.GetProperty("online").GetProperty("log_loss").GetDouble());
        after.GetProperty("basis").GetString()!.ShouldContain("the model fitted on");
        after.GetProperty("value").GetDouble().ShouldNotBe(before.GetProperty("value").GetDouble());
        after.GetProperty("evidence").ToString().ShouldBe(before.GetProperty("evidence").ToString());
    }

    [Fact]
    public async Task A_setting_that_is_neither_true_nor_false_is_refused()
    {
        using var folder = new TemporaryFolder();

        var error = await Should.ThrowAsync<SettingException>(() =>
            InProcessServer.StartAsync(folder.Path, ("TUTOR_NIGHTLY_FIT", "03:20"))
        );

        error.Message.ShouldContain("TUTOR_NIGHTLY_FIT");
    }

    private static async Task RecordAsync(TemporaryFolder folder)
    {
        await using var stores = await StoreKinds.OpenFileAsync(
            Path.Combine(Directory.CreateDirectory(folder.File("data")).FullName, "tutor.db")
        );
        await Task.WhenAll(
            Enumerable.Range(0, 25).SelectMany(NightlyClass.Of).Select(answer => stores.Evidence.RecordAsync(answer, stores.Patience))
        );
    }

    /// <summary>Sets the clock by which runs are missed back by two days.</summary>
    private static async Task MissNightAsync(TemporaryFolder folder)
    {
        await using var database = new SqliteConnection($"Data Source={folder.File("data/tutor.db")};Pooling=False");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = database.CreateCommand();
        command.CommandText = $"UPDATE timer_runs SET due_at = due_at - {TimeSpan.FromDays(2).Ticks}";
        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBeGreaterThan(0);
    }

    /// <summary>The fit runs beside what the server is asked.</summary>
    private static async Task<JsonElement> FittedAsync(InProcessServer server)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            if ((await MetricsAsync(server)).GetProperty("learner_model") is { ValueKind: JsonValueKind.Object } model)
                return model;
        }
    }

    private static async Task<JsonElement> MetricsAsync(InProcessServer server) => (await server.GetAsync("/metrics/summary")).Body;

    private static async Task<JsonElement> ProgressAsync(InProcessServer server) =>
        (await server.GetAsync("/learners/learner-01/progress")).Body.GetProperty("predicted_success");
}
