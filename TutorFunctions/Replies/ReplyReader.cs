using TutorFunctions.Replies.Acts;
using TutorFunctions.Replies.Judging;
using TutorFunctions.Replies.Learned;

namespace TutorFunctions.Replies;

internal static class Decision
{
    public static Outcome Outcome(ReplyAnalysis analysis, Standing standing, int[] sums)
    {
        var mayAccept = standing.Verdict == ClaimVerdict.Right || analysis.Question.Key.Kind == Grading.AnswerKind.Text;
        var best = Replies.Outcome.None;
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            if (outcome == Replies.Outcome.Accept && !mayAccept) continue;
            if (sums[(int)outcome] > sums[(int)best]) best = outcome;
        }

        return best;
    }

    public static HashSet<DialogueAct> Acts(int[] sums) => [.. Enum.GetValues<DialogueAct>().Where(act => sums[(int)act] >= 0)];
}
