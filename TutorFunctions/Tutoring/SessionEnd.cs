namespace TutorFunctions.Tutoring;

/// <summary>The tutor's last words in a session: what was learned, and how it goes on.</summary>
public static class SessionEnd
{
    /// <summary>Steps that are named; more make a list that nobody reads.</summary>
    private const int MostSteps = 3;

    public static string Completed(SessionState session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var steps = Done(session.Plan!, MostSteps);
        var speech = Speech.In(session.Setup, session.Conversation);
        return steps.Length > 0
            ? speech.Say("completed", ("title", session.Setup.Subtopic ?? session.Setup.Topic), ("steps", steps))
            : speech.Say("completed_quickly", ("title", session.Setup.Subtopic ?? session.Setup.Topic));
    }

    /// <summary>For a session that stops because more of the same would not help.</summary>
    public static string Stopped(SessionState session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var plan = session.Plan!;
        var speech = Speech.In(session.Setup, session.Conversation);
        var right = plan.TodoList.Sum(static step => step.StatusInfo.QuestionsCorrect);
        var steps = Done(plan, MostSteps);
        var done =
            steps.Length > 0 ? speech.Say("done_steps", ("steps", steps))
            : right > 0 ? speech.SayCount("done_answers", right)
            : speech.Say("done_nothing");
        var hard = plan.TodoList.FirstOrDefault(static step => step.Status is StepStatus.Blocked) ?? plan.CurrentStep;
        return speech.Say("stopped", ("done", done), ("step", hard?.Title ?? session.Setup.Topic));
    }

    private static string Done(StudyPlan plan, int most) =>
        string.Join(
            "; ",
            plan.TodoList.Where(static step => step is { Status: StepStatus.Completed, Kind: StepKind.Concept or StepKind.Prerequisite })
                .Select(static step => step.Title)
                .Distinct(StringComparer.Ordinal)
                .TakeLast(most)
        );
}
