using System.Text.Json;
using TutorFunctions.Agents.Evaluator;
using TutorFunctions.Grading;
using TutorFunctions.Language;
using TutorFunctions.Lessons;
using TutorFunctions.Replies;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.LanguageModels;

/// <summary>Two sessions that a capable model played: its sound judgements of what the learners wrote, held against the rules.</summary>
public sealed class ReplayedJudgementTests
{
    [Fact]
    public void The_rules_overrule_none_of_a_capable_models_sound_judgements()
    {
        var calls = Calls();

        var overruled = calls
            .Select(static call =>
                (call, Bounded: EvidenceRules.Bounded(call.Judged, call.Read, new Speech(Sayings.Of("en"), new Dictionary<string, int>())))
            )
            .Where(static one =>
                one.Bounded.AnswerEvaluation != one.call.Judged.AnswerEvaluation || one.Bounded.UserIntent != one.call.Judged.UserIntent
            )
            .Select(static one => $"\"{one.call.Read.Reply}\": {one.Bounded.Overruled}")
            .ToList();

        calls.Count.ShouldBeGreaterThan(15);
        overruled.ShouldBeEmpty();
    }

    [Fact]
    public void The_rules_alone_count_no_question_talk_or_not_knowing_of_them_as_an_answer()
    {
        var counted = Calls()
            .Where(static call =>
                call.Judged.AnswerEvaluation == AnswerEvaluation.NotApplicable && call.Read.Reading.Outcome != Outcome.None
            )
            .Select(static call => $"\"{call.Read.Reply}\" is {call.Read.Reading.Outcome}")
            .ToList();

        counted.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(42, Outcome.Accept)]
    [InlineData(45, Outcome.Accept)]
    [InlineData(55, Outcome.None)]
    public void The_rules_alone_read_what_they_once_misread(int call, Outcome outcome) =>
        Calls().First(one => one.Number == call).Read.Reading.Outcome.ShouldBe(outcome);

    // A call does not have the phrases by which a key idea is found, so that the rules cannot find an explanation right as they did then.
    private static List<(int Number, Evaluation Judged, ReadReply Read)> Calls() =>
        [
            .. File.ReadLines(SharedMaterial.Find("data", "model-answers", "answers.jsonl"))
                .Select(static line => JsonDocument.Parse(line).RootElement)
                .Where(static call => call.GetProperty("agent").GetString() == "evaluator")
                .Select(Call)
                .Where(static call => call.Read.Question.Answer.Kind != AnswerKind.Text || !call.Judged.IsRight),
        ];

    private static (int Number, Evaluation Judged, ReadReply Read) Call(JsonElement call)
    {
        var data = JsonDocument.Parse(call.GetProperty("data")[0].GetString()!).RootElement;
        var answer = JsonSerializer.Deserialize(call.GetProperty("answer").GetString()!, EvaluatorJson.Default.EvaluatorAnswer)!;
        var judged = new Evaluation
        {
            UserIntent = answer.UserIntent,
            AnswerEvaluation = answer.Evaluation,
            Score = answer.Score,
            Feedback = answer.Feedback,
            Reasoning = answer.Reasoning,
            GuidanceForTutor = answer.GuidanceForTutor,
            AssessmentNote = answer.AssessmentNote,
        };
        return (
            call.GetProperty("n").GetInt32(),
            judged,
            ReadReply.Of(
                new Concept
                {
                    Id = "c",
                    Title = "t",
                    Goal = "g",
                    Items = [],
                },
                Question(data.GetProperty("question")),
                data.GetProperty("student_reply").GetString()!
            )
        );
    }

    private static Question Question(JsonElement asked)
    {
        string[] choices = Texts(asked.GetProperty("choices")),
            accepted = Texts(asked.GetProperty("expected_answer")),
            ideas = Texts(asked.GetProperty("key_ideas"));
        var kind =
            choices.Length > 0 ? AnswerKind.Choice
            : ideas.Length > 0 ? AnswerKind.Text
            : AnswerKind.Number;
        var prompt = asked.GetProperty("text").GetString()!;
        var key = new AnswerKey
        {
            Kind = kind,
            Prompt = prompt,
            Accepted = accepted,
            Choices = choices,
            KeyIdeas = [.. ideas.Select(static idea => new KeyIdea(idea, [idea]))],
        };
        return new Question
        {
            ItemId = "i",
            Seed = 0,
            Prompt = prompt,
            Difficulty = Difficulty.Medium,
            Answer = key,
        };
    }

    private static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(static text => text.GetString()!)];
}
