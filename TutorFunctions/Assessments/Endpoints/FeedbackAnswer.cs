using TutorFunctions.Grading;
using TutorFunctions.Lessons;

namespace TutorFunctions.Assessments.Endpoints;

/// <summary>What the learner is told of the last answer. Only a formative assessment tells what was right about it.</summary>
/// <param name="Text">Whether it was taken, or what was right about it.</param>
/// <param name="Solution">How the answer is found; only in a formative assessment, where the content has it.</param>
/// <param name="HowToWrite">How to write such an answer, when this one could not be read.</param>
public sealed record FeedbackAnswer(string ItemId, Verdict? Evaluation, double? Score, string Text, string? Solution, string? HowToWrite)
{
    public static FeedbackAnswer? Of(Assessment assessment, ItemBank bank)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(bank);
        if (assessment.Answers is not [.., var last])
            return null;
        if (assessment.Plan.Type == AssessmentType.Peer)
            return new(last.ItemId, null, assessment.ScoreOf(last), "Your answer is kept. Two people will mark it.", null, null);
        var question = bank.Find(last.ItemId) is { } item ? ItemTemplate.Instantiate(item.Item, last.Asked.Seed) : null;
        var judgement = question is null ? null : AnswerGrader.Grade(question.Answer, last.Text);
        return assessment.Plan.Type.TeachesAsItAsks()
            ? new(last.ItemId, last.Verdict, last.Score, Said(last.Verdict, judgement), question?.Solution, judgement?.HowToWrite)
            : new(last.ItemId, null, null, "Your answer is kept.", null, judgement?.HowToWrite);
    }

    private static string Said(Verdict? verdict, Judgement? judgement) =>
        verdict switch
        {
            Verdict.Correct => "That is right.",
            Verdict.Partial when judgement?.MissingIdeas is { Count: > 0 } missing =>
                $"Part of it is right. Something is missing: say something about {string.Join(" and about ", missing)}.",
            Verdict.Partial => $"Part of it is right. {judgement?.Reason}".TrimEnd(),
            Verdict.Unreadable => "No answer could be made out in that.",
            _ => "Not quite yet.",
        };
}
