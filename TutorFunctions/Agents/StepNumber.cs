using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents;

/// <summary>The name of a plan's step for models: short, and it says nothing of the session.</summary>
internal static class StepNumber
{
    /// <param name="plan">All steps, in order; a step that is not among them is called the first.</param>
    public static string In(IReadOnlyList<StepOutline> plan, string stepId)
    {
        for (var index = 0; index < plan.Count; index++)
        {
            if (plan[index].StepId == stepId)
                return $"step_{index + 1}";
        }

        return "step_1";
    }
}
