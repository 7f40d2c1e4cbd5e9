using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Planner;

/// <summary>What fits into a session, by what a question with its explanation takes at the learner's pace.</summary>
/// <param name="Minutes">The length of the session.</param>
/// <param name="MinutesAQuestion">What one question costs.</param>
/// <param name="MostQuestions">Questions that fit into the whole session.</param>
/// <param name="MinutesSpent">What the questions that were asked have cost; null in a first plan.</param>
/// <param name="QuestionsLeft">Questions that still fit; null in a first plan.</param>
internal sealed record PlannedTime(int Minutes, double MinutesAQuestion, int MostQuestions, int? MinutesSpent, int? QuestionsLeft)
{
    public static PlannedTime Of(SessionSetup setup, StudyPlan? plan)
    {
        var each = setup.Profile.PreferredPace.MinutesPerQuestion();
        var most = (int)(setup.EstimatedMinutes / each);
        if (plan is null)
            return new(setup.EstimatedMinutes, each, most, null, null);
        var asked = plan.TodoList.Sum(static step => step.StatusInfo.QuestionsAsked);
        return new(setup.EstimatedMinutes, each, most, (int)Math.Round(asked * each), Math.Max(0, most - asked));
    }
}
