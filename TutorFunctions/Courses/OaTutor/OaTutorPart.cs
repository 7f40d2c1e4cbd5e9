using TutorFunctions.Lessons;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>A step that can be asked, with its variables filled in; its lesson's objectives decide how the question is worded.</summary>
internal sealed record OaTutorPart
{
    public required string Id { get; init; }

    public required string ProblemId { get; init; }

    public required ProblemFile Problem { get; init; }

    public required StepFile Step { get; init; }

    public required AnswerCheck Answer { get; init; }

    public required IReadOnlyList<Hint> Hints { get; init; }

    /// <summary>The step's skills as the skill model lists them; empty when it lists none.</summary>
    public required IReadOnlyList<string> Skills { get; init; }

    /// <summary>Sources and licences of the problem and of its hints.</summary>
    public required IReadOnlyList<(string? Source, string? Licence)> Credits { get; init; }
}
