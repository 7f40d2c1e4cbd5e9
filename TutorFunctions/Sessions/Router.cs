namespace TutorFunctions.Sessions;

public enum Route
{
    Continue,
    Replan,

    /// <summary>Every step is completed.</summary>
    End,

    /// <summary>A replan is needed and none is left: a person must help.</summary>
    Intervene,
}

/// <summary>Where a session goes after a reply was judged.</summary>
public static class Router
{
    /// <summary>A replan goes before everything else, then the end, then going on.</summary>
    public static Route Decide(StudyPlan plan, bool replanNeeded)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (replanNeeded)
            return plan.Metadata.ReplanCount >= plan.Metadata.MaxReplans ? Route.Intervene : Route.Replan;
        return plan.IsCompleted ? Route.End : Route.Continue;
    }
}
