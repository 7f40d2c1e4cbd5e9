namespace TutorFunctions.Tutoring;

public enum Route
{
    Continue,
    Replan,

    /// <summary>Every step is completed.</summary>
    End,

    /// <summary>A replan is needed and none is left, or more practice would not help: a person must.</summary>
    Intervene,
}

/// <summary>Where a session goes after a reply was judged.</summary>
public static class Router
{
    /// <summary>Stopping goes before everything else, then a replan, then the end, then going on.</summary>
    public static Route Decide(StudyPlan plan, bool replanNeeded, bool mustStop = false)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (mustStop)
            return Route.Intervene;
        if (replanNeeded)
            return plan.Metadata.ReplanCount >= plan.Metadata.MaxReplans ? Route.Intervene : Route.Replan;
        return plan.IsCompleted ? Route.End : Route.Continue;
    }
}
