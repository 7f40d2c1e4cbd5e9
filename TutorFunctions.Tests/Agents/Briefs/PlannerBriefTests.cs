namespace TutorFunctions.Tests.Agents.Briefs;

public sealed class PlannerBriefTests
{
    [Fact]
    public async Task A_first_plan_is_told_how_many_questions_fit()
    {
        await using var session = await ModelSession.StartAsync();

        var brief = session.Brief("planner");
        brief.Text("time", "most_questions").ShouldBe("10");
        brief.Text("time", "questions_left").ShouldBeNull();
        brief.GetProperty("path").GetProperty("teaching_sequence").GetArrayLength().ShouldBeGreaterThan(2);
        brief.Text("audience").ShouldBe("grade 4, 9 to 10 years old");
    }

    [Fact]
    public async Task A_changed_plan_is_made_from_the_replies_with_their_judgements_the_evidence_and_the_time_left()
    {
        await using var session = await ModelSession.StartAsync();
        var asked = session.Session.Message.Question;
        var wrong = new[] { session.Wrong, $"i think {session.Wrong}", $"its {session.Wrong}" };
        foreach (var reply in wrong)
            await session.ReplyAsync(reply);

        session.Calls("planner").ShouldBe(2);
        var brief = session.Brief("planner");
        var replies = brief.GetProperty("last_replies").EnumerateArray().ToList();
        replies.Select(reply => reply.Text("student_reply")).ShouldBe(wrong);
        replies.Select(reply => reply.Text("judged")).ShouldBe(["wrong", "wrong", "wrong"]);
        replies[0].Text("question").ShouldStartWith(asked);
        var step = brief.GetProperty("original_plan")[0];
        step.Text("failures_in_a_row").ShouldBe("3");
        brief.Text("time", "questions_left").ShouldBe($"{10 - int.Parse(step.Text("questions_asked")!, null)}");
        brief.GetProperty("path").TryGetProperty("teaching_sequence", out _).ShouldBeFalse();
        brief.GetProperty("foundations").EnumerateArray().Select(one => one.GetString()).ShouldNotContain(step.Text("concept"));
    }
}
