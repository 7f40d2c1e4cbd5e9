using TutorFunctions.Agents.Evaluator;
using TutorFunctions.Grading;
using TutorFunctions.Language;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Agents.Briefs;

/// <summary>A half that was found right is kept: whoever judges knows it, and whoever writes asks for the other half only.</summary>
public sealed class HalfAnswerTests
{
    private static readonly (string Name, object? Value)[] s_half =
    [
        ("acts", new[] { new { act = "working" } }),
        ("user_intent", "attempt_answer"),
        ("evaluation", "partial"),
        ("score", 0.5),
    ];

    [Fact]
    public async Task Who_writes_is_told_which_part_is_done_and_who_judges_the_next_reply_too()
    {
        await using var session = await ModelSession.StartAsync();

        await session.ReplyAsync("they share a cake", [.. s_half, ("accepted_part", "both share the same cake")]);
        var first = session.Brief("executor").Text("occasion");
        await session.ReplyAsync("hm", ("user_intent", "off_topic"), ("evaluation", "n/a"));
        await session.ReplyAsync("into pieces", [.. s_half, ("accepted_part", "it is cut into pieces")]);
        await session.ReplyAsync("and then", [.. s_half]);

        first.ShouldNotBeNull().ShouldContain("This part is done: both share the same cake. Only the rest is missing.");
        session.Brief("evaluator").Texts("accepted_before").ShouldBe(["both share the same cake", "it is cut into pieces"]);
        session.Brief("executor").Text("occasion")!.ShouldContain("both share the same cake; it is cut into pieces");
    }

    [Fact]
    public async Task Without_a_word_of_the_judge_the_answer_that_it_read_is_the_part()
    {
        await using var session = await ModelSession.StartAsync();

        await session.ReplyAsync("they share a cake", [.. s_half, ("claimed_answer", "they share a cake")]);
        await session.ReplyAsync("and");

        session.Brief("evaluator").Texts("accepted_before").ShouldBe(["they share a cake"]);
    }

    [Fact]
    public async Task The_part_belongs_to_its_question_and_goes_with_it()
    {
        await using var session = await ModelSession.StartAsync();
        await session.ReplyAsync("they share a cake", [.. s_half, ("accepted_part", "both share the same cake")]);
        await session.ReplyAsync(session.Right);

        await session.ReplyAsync("hm");

        session.Brief("evaluator").TryGetProperty("accepted_before", out _).ShouldBeFalse();
        session.Brief("executor").Text("occasion")!.ShouldNotContain("This part is done");
    }

    [Theory]
    [InlineData("3 and 8", "24 and 1", true)]
    [InlineData("3 and 8", "5 and 1", false)]
    public void Two_halves_of_a_list_are_the_whole(string before, string reply, bool isRight)
    {
        var question = new Question
        {
            ItemId = "i",
            Seed = 0,
            Prompt = "Name four factors of 24: 3, 8 and two others.",
            Difficulty = Difficulty.Medium,
            Answer = new AnswerKey { Kind = AnswerKind.List, Accepted = ["1, 3, 8, 24"] },
        };
        var concept = new Concept
        {
            Id = "c",
            Title = "Factors",
            Goal = "Name factors",
            Items = [],
        };
        var judged = new Evaluation
        {
            UserIntent = UserIntent.AttemptAnswer,
            AnswerEvaluation = AnswerEvaluation.Correct,
            Score = 1,
            Feedback = "f",
            Reasoning = "r",
            GuidanceForTutor = "g",
            AssessmentNote = "n",
        };

        EvidenceRules
            .Bounded(
                judged,
                ReadReply.Of(concept, question, reply) with
                {
                    AcceptedBefore = [before],
                },
                new Speech(Sayings.Of("en"), new Dictionary<string, int>())
            )
            .IsRight.ShouldBe(isRight);
    }

    [Fact]
    public void A_part_that_the_rules_did_not_follow_is_none() =>
        new Evaluation
        {
            UserIntent = UserIntent.AttemptAnswer,
            AnswerEvaluation = AnswerEvaluation.Partial,
            Score = 0.3,
            Claim = "all of it",
            Feedback = "f",
            Reasoning = "r",
            GuidanceForTutor = "g",
            AssessmentNote = "n",
            Overruled = "Nothing of it is in the reply.",
        }.RightPart.ShouldBeNull();
}
