using System.Text.Json;
using TutorFunctions.Agents.Evaluator;
using TutorFunctions.LanguageModels;
using TutorFunctions.LanguageModels.Answers;

namespace TutorFunctions.Tests.LanguageModels.Answers;

public sealed class AnswerReaderTests
{
    private const string Draft = """{"user_intent":"attempt_answer","evaluation":"wrong","score":0.0,"feedback":"DRAFT"}""";
    private const string Good = """{"user_intent":"attempt_answer","evaluation":"correct","score":1.0,"feedback":"Right."}""";

    [Theory]
    [InlineData($"<think>First: {Draft} no.</think>\n{Good}")]
    [InlineData($"First: {Draft} no.</think>\n{Good}")]
    [InlineData($"```json\n{Draft}\n```\nCorrected:\n```json\n{Good}\n```")]
    [InlineData($"<|channel|>analysis<|message|>{Draft}<|end|><|start|>assistant<|channel|>final<|message|>{Good}")]
    [InlineData($"{Good} That is for {{you}}.")]
    [InlineData($"{Good}\n{{\"note\": \"nothing more\"}}")]
    public void The_last_object_that_reads_as_the_answer_is_taken(string text) => Read(text).Feedback.ShouldBe("Right.");

    [Fact]
    public void A_draft_in_a_thought_that_never_ends_is_no_answer() =>
        Should.Throw<UnusableAnswerException>(() => Read($"<think>Perhaps {Draft}"));

    [Fact]
    public void A_null_is_a_missing_field_or_entry()
    {
        var answer = Read(
            """
            {"reasoning":null,"acts":[null],"user_intent":"attempt_answer","evaluation":"correct","score":1,"feedback":"Right.",
             "guidance_for_tutor":null,"assessment_note":null,"criteria_met":null}
            """
        );

        (answer.Reasoning, answer.GuidanceForTutor, answer.AssessmentNote).ShouldBe((string.Empty, string.Empty, string.Empty));
        (answer.Acts.Count, answer.CriteriaMet).ShouldBe((0, null));
    }

    [Theory]
    [InlineData("""{"act":null,"text":"seven"}""")]
    [InlineData("""{"text":"seven","value":null}""")]
    [InlineData("{}")]
    public void What_must_be_there_is_asked_for_again(string act) =>
        Should.Throw<UnusableAnswerException>(() => Read(With("acts", $"[{act}]"))).Message.ShouldContain("another form");

    [Theory]
    [InlineData("""\\frac{1}{2} \\times 3 \\neq 2, \\beta \\right""")]
    [InlineData("""\frac{1}{2} \times 3 \neq 2, \beta \right""")]
    public void Latex_keeps_its_backslashes_however_they_are_written(string feedback) =>
        Read(With("feedback", $"\"{feedback}\"")).Feedback.ShouldBe(@"\frac{1}{2} \times 3 \neq 2, \beta \right");

    [Fact]
    public void Commands_that_json_does_not_know_are_read_as_well() =>
        Read(With("feedback", """ "\sqrt{4} \cdot \alpha \(x\) \underline{y} line\nnext" """))
            .Feedback.ShouldBe("\\sqrt{4} \\cdot \\alpha \\(x\\) \\underline{y} line\nnext");

    [Fact]
    public void Half_a_surrogate_pair_is_left_out() => Read(With("feedback", "\"Right \\ud83d.\"")).Feedback.ShouldBe("Right .");

    [Fact]
    public void The_answer_again_inside_its_field_is_the_field() =>
        Read(With("feedback", JsonSerializer.Serialize("{\"feedback\": \"Right.\"}"))).Feedback.ShouldBe("Right.");

    [Fact]
    public void A_hundred_thousand_braces_and_a_text_without_end_cost_nothing()
    {
        Should.Throw<UnusableAnswerException>(() => Read(new string('{', 100_000)));
        Should.Throw<UnusableAnswerException>(() => Read(string.Concat(Enumerable.Repeat("{\"a\":", 70_000))));
        Should.Throw<UnusableAnswerException>(() => Read(new string('a', 1_000_000)));
        Read(With("guidance_for_tutor", $"\"{new string('a', 120_000)}\"")).GuidanceForTutor.Length.ShouldBeLessThan(10_000);
    }

    private static string With(string field, string json) => Good[..^1] + $",\"{field}\":{json}}}";

    private static EvaluatorAnswer Read(string text) => AnswerReader.Read(text, EvaluatorJson.Default.EvaluatorAnswer);
}
