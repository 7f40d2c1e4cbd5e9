using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Progress;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Tests.Learners;

/// <summary>A learner's file as it is after some answers.</summary>
internal static class LearnerFileOf
{
    public static LearnerFile Answers(IReadOnlyList<AnswerEvidence> answers, DateTime? at = null)
    {
        var (log, fold) = (Learners.Answers.Log(answers), new LearnerHistoryFold());
        foreach (var recorded in log)
            fold.Take(recorded);
        return new LearnerFile(
            "ada",
            at ?? (answers.Count == 0 ? Learners.Answers.Start : answers[^1].At),
            null,
            fold.Totals,
            fold.Skills,
            log,
            []
        );
    }
}
