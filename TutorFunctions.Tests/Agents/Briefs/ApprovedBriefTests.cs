using System.Text.Encodings.Web;
using System.Text.Json;

namespace TutorFunctions.Tests.Agents.Briefs;

/// <summary>
/// Each agent's brief in a situation of a lesson, as it is printed, against a file that people have read. TUTOR_APPROVE=1 writes the files
/// anew: read what has changed before it is committed.
/// </summary>
public sealed class ApprovedBriefTests
{
    private static readonly JsonSerializerOptions s_printed = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    [Theory]
    [InlineData("evaluator")]
    [InlineData("executor")]
    [InlineData("reviewer")]
    [InlineData("planner")]
    public async Task What_an_agent_is_told_after_a_question_a_wrong_answer_and_a_changed_plan_is_as_approved(string agent)
    {
        await using var session = await ModelSession.StartAsync();
        await session.ReplyAsync(
            "what does denominator mean my teacher says it",
            ("user_intent", "ask_question"),
            ("evaluation", "n/a"),
            ("feedback", "")
        );
        await session.ReplyAsync($"i think its {session.Wrong}");
        await session.ReplyAsync("idk", ("user_intent", "stuck"), ("evaluation", "n/a"));
        await session.ReplyAsync($"so its {session.Wrong}");

        var printed = $"{JsonSerializer.Serialize(session.Brief(agent), s_printed)}\n";

        var file = Path.Combine(Repository.Folder, "TutorFunctions.Tests/Agents/Briefs/Approved", $"{agent}.json");
        if (Environment.GetEnvironmentVariable("TUTOR_APPROVE") == "1")
            await File.WriteAllTextAsync(file, printed, TestContext.Current.CancellationToken);
        printed.ShouldBe(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }
}
