using TutorFunctions.Agents.Reviewer;
using TutorFunctions.Tests.LanguageModels;

namespace TutorFunctions.Tests.Agents.Briefs;

public sealed class ReviewerBriefTests
{
    [Fact]
    public async Task The_reviewer_sees_the_reply_its_acts_the_judgement_and_what_was_said_to_it()
    {
        await using var session = await ModelSession.StartAsync();

        await session.ReplyAsync("what does denominator mean", ("user_intent", "ask_question"), ("evaluation", "n/a"), ("feedback", ""));

        var brief = session.Brief("reviewer");
        brief.Text("reply_before_it", "student_reply").ShouldBe("what does denominator mean");
        brief.GetProperty("reply_before_it").GetProperty("acts")[0].GetString().ShouldBe("ask_term");
        brief.Text("reply_before_it", "evaluation").ShouldBe("n/a");
        brief.Text("proposed_message", "may_change").ShouldBe("teaching");
    }

    [Theory]
    [InlineData(2, "teaching")]
    [InlineData(3, "teaching and question")]
    public async Task A_written_question_can_be_changed_in_the_turn_that_asks_it_first(int askedIn, string mayChange)
    {
        await using var agents = await ModelAgents.StartAsync();
        var message = await agents.WriteAsync(isOpen: true);
        var input = new ReviewerInput("session", agents.ExecutorInput(isOpen: true).Step, message, null)
        {
            Setup = agents.OpenSetup,
            Turn = 3,
        };
        input = input with { Draft = message with { Asked = message.Asked with { AskedInTurn = askedIn } } };

        await agents.The<IReviewer>().ReviewAsync(input, TestContext.Current.CancellationToken);

        var proposed = agents.Models.Requests[^1].Data.GetProperty("proposed_message");
        proposed.Text("may_change").ShouldBe(mayChange);
    }
}
