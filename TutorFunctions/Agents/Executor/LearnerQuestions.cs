using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>Answers what the learner asks about the lesson, from what the lesson says; it comes before whatever comes next.</summary>
internal static class LearnerQuestions
{
    /// <returns>Null when the last reply asks nothing about the lesson.</returns>
    public static string? Answer(ExecutorInput input, Lesson lesson, Concept concept, Question asked, Func<int, string?> explain)
    {
        if (input.LastEvaluation is not { Acts: { Count: > 0 } acts } last)
            return null;
        var answers = new List<string>();
        foreach (var act in acts)
        {
            if (Of(act, last, lesson, concept, asked, explain) is { } answer && !answers.Contains(answer))
                answers.Add(answer);
        }

        return answers.Count > 0 ? string.Join("\n\n", answers) : null;
    }

    private static string? Of(ReplyAct act, Evaluation last, Lesson lesson, Concept concept, Question asked, Func<int, string?> explain) =>
        act.Act switch
        {
            DialogueAct.AskTerm => Term(act.Value, lesson, concept) ?? explain(1),
            DialogueAct.AskReason => explain(last.IsJudged ? 0 : 1),
            DialogueAct.AskHow => explain(1),
            DialogueAct.AskTask => AnswerForm.Of(asked.Answer),
            DialogueAct.RequestAnswer => "I do not give the answer away: you find it with a little help.",
            _ => null,
        };

    private static string? Term(string? term, Lesson lesson, Concept concept) =>
        term is null ? null : TermSentences.Find(term, lesson, concept);
}
