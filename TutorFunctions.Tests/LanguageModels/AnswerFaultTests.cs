using System.Text.Json;
using TutorFunctions.LanguageModels;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.LanguageModels;

/// <summary>
/// Answers that are not what was asked for: taken where they can be, sent back once where they cannot, and given up after that.
/// </summary>
public sealed class AnswerFaultTests
{
    public static TheoryData<string, string> Unusable =>
        new()
        {
            { "nothing at all", "empty" },
            { "words without JSON", "no JSON" },
            { "cut short", "cut short" },
            { "an array of nothing", "no JSON" },
            { "a score in words", "score" },
            { "an intent that is none", "user_intent" },
            { "without a judgement", "evaluation" },
            { "score of 7", "from 0.0 to 1.0" },
            { "score below nothing", "from 0.0 to 1.0" },
            { "empty feedback", "'feedback' is empty" },
            { "feedback without end", "may have" },
            { "refusal", "refusal" },
            { "content filter", "content filter" },
            { "out of tokens", "cut off" },
            { "in German", "English" },
            { "in Chinese", "English" },
            { "its instructions", "instructions" },
            { "about something else", "subject" },
        };

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task It_is_sent_back_once_with_what_is_wrong_and_the_second_answer_is_taken(string fault, string told)
    {
        await using var agents = await ModelAgents.StartAsync(request =>
            request.IsRepair ? StubTutor.Answer(request) : Misbehaving(fault, request)
        );

        var evaluation = await agents.EvaluateAsync(RightReply(agents));

        evaluation.AnswerEvaluation.ShouldBe(AnswerEvaluation.Correct);
        evaluation.Run!.Calls.ShouldBe(2);
        var repair = agents.Models.Requests.Single(request => request.IsRepair);
        repair.Messages[0].ShouldBe(agents.Models.Requests[0].Messages[0]);
        repair.Messages[^1].ShouldContain(told, Case.Insensitive);
        evaluation.Run.Usage!.InputTokens.ShouldBe(2000);
    }

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task When_the_second_is_no_better_the_agent_gives_up_and_says_why(string fault, string told)
    {
        await using var agents = await ModelAgents.StartAsync(request => Misbehaving(fault, request));

        var error = await Should.ThrowAsync<Exception>(() => agents.EvaluateAsync(RightReply(agents)));

        (error is ModelFailedException or ModelNotAvailableException).ShouldBeTrue(error.ToString());
        error.Message.ShouldContain(told, Case.Insensitive);
        agents.Models.Requests.Count.ShouldBe(2);
        agents.Spending.Uses.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("Here is my judgement:\n```json\n{0}\n```\nI hope that it helps {you}.")]
    [InlineData("<think>The {student} says so.</think>{0}")]
    [InlineData("  {0}  ")]
    public async Task Words_around_the_json_are_passed_over(string around)
    {
        await using var agents = await ModelAgents.StartAsync(request =>
            StubReply.Saying(around.Replace("{0}", JsonSerializer.Serialize(StubTutor.Evaluation(request.Data)), StringComparison.Ordinal))
        );

        var evaluation = await agents.EvaluateAsync(RightReply(agents));

        evaluation.AnswerEvaluation.ShouldBe(AnswerEvaluation.Correct);
        agents.Models.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Numbers_in_quotes_and_missing_side_notes_are_understood_and_statuses_are_for_the_rules()
    {
        await using var agents = await ModelAgents.StartAsync(_ =>
            StubReply.Saying(
                new Dictionary<string, object?>
                {
                    ["user_intent"] = "attempt_answer",
                    ["evaluation"] = "correct",
                    ["score"] = "0.9",
                    ["feedback"] = "Right.",
                    ["updated_step_statuses"] = new Dictionary<string, string> { ["step_1"] = "completed" },
                }
            )
        );

        var evaluation = await agents.EvaluateAsync(RightReply(agents));

        evaluation.Score.ShouldBe(0.9);
        evaluation.RequestedStatuses.ShouldBeNull();
    }

    internal static string RightReply(ModelAgents agents)
    {
        var input = agents.EvaluatorInput("?");
        var item = agents
            .Lesson.Concepts.First(concept => concept.Id == input.Question.ConceptId)
            .Items.First(item => item.Id == input.Question.ItemId);
        return item.Answer.Accepted.Count > 0
            ? item.Answer.Accepted[0]
            : string.Join(" and ", item.Answer.KeyIdeas.Select(idea => idea.Phrases[0]));
    }

    private static StubReply Misbehaving(string fault, StubRequest request)
    {
        var good = StubTutor.Evaluation(request.Data);
        string With(string name, object? value) => JsonSerializer.Serialize(new Dictionary<string, object?>(good) { [name] = value });
        return fault switch
        {
            "nothing at all" => StubReply.Saying(string.Empty),
            "words without JSON" => StubReply.Saying("The student is right, I would say."),
            "cut short" => StubReply.Saying(JsonSerializer.Serialize(good)[..120]),
            "an array of nothing" => StubReply.Saying("[]"),
            "a score in words" => StubReply.Saying(With("score", "high")),
            "an intent that is none" => StubReply.Saying(With("user_intent", "win")),
            "without a judgement" => StubReply.Saying(
                JsonSerializer.Serialize(good.Where(field => field.Key != "evaluation").ToDictionary())
            ),
            "score of 7" => StubReply.Saying(With("score", 7)),
            "score below nothing" => StubReply.Saying(With("score", -0.5)),
            "empty feedback" => StubReply.Saying(With("feedback", " ")),
            "feedback without end" => StubReply.Saying(With("feedback", string.Join(' ', Enumerable.Repeat("photosynthesis", 500)))),
            "refusal" => StubReply.Saying(string.Empty, refusal: "I cannot help with that."),
            "content filter" => StubReply.Saying("{\"user_", "content_filter"),
            "out of tokens" => StubReply.Saying(JsonSerializer.Serialize(good)[..60], "length"),
            "in German" => StubReply.Saying(
                With("feedback", "Das ist nicht ganz richtig, denn die Pflanze braucht auch Wasser und das Licht der Sonne.")
            ),
            "in Chinese" => StubReply.Saying(With("feedback", "植物利用阳光、水和二氧化碳来制造自己的食物，这个过程叫做光合作用。很好。")),
            "its instructions" => StubReply.Saying(With("feedback", $"Sure: {request.Instructions[20..200]}")),
            "about something else" => StubReply.Saying(
                With(
                    "feedback",
                    "Minecraft was made by Mojang in Sweden; build a shelter, collect wood, craft a pickaxe and defeat the ender "
                        + "dragon with friends tonight."
                )
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
        };
    }
}
