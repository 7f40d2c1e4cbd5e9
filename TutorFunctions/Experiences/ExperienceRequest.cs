namespace TutorFunctions.Experiences;

/// <summary>What a learning experience is for.</summary>
/// <param name="Objectives">Skills to reach, by id or title; all of the course when empty.</param>
public sealed record ExperienceRequest(string ExperienceId, string CourseId, string LearnerId, IReadOnlyList<string> Objectives)
{
    public IReadOnlyList<string> Objectives
    {
        get;
        init => field = value ?? [];
    } = Objectives;
}

/// <summary>Whether the experience still waits for the learner's answers.</summary>
public sealed record ExperienceCheck(bool IsWaiting);

/// <param name="Failure">Why it broke; null when it ended well.</param>
public sealed record ExperienceEnd(ExperienceRequest Request, string? Failure);

public enum ExperienceStage
{
    /// <summary>The path is being found, and content chosen.</summary>
    Planning,

    /// <summary>The diagnostic assessment waits for the learner's answers.</summary>
    Assessing,

    /// <summary>Progress, recommendations and insights are there.</summary>
    Completed,

    /// <summary>Something broke; the reason says what.</summary>
    Failed,
}
