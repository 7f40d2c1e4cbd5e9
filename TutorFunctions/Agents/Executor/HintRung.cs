using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>The hint that comes next.</summary>
internal static class HintRung
{
    /// <returns>From 1, further on than the learner has come; it may lie beyond the last hint.</returns>
    public static int Of(ExecutorInput input, OpenQuestion asked) => asked.HintsSeen(input.HintsTaken) + 1;
}
