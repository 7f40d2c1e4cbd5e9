using System.Text.Json;

namespace TutorFunctions.Courses.OaTutor;

// The files as OATutor writes them. Every field may be missing: what is needed is checked where it is used, so that the reason says what
// for.

internal sealed record CoursePlanFile(
    string? CourseName,
    string? Language,
    string? CourseOER,
    string? CourseLicense,
    IReadOnlyList<LessonPlanFile?>? Lessons
);

internal sealed record LessonPlanFile(string? Id, string? Name, string? Topics, OrderedDictionary<string, JsonElement>? LearningObjectives);

internal sealed record ProblemFile(
    string? Id,
    string? Title,
    string? Body,
    OrderedDictionary<string, JsonElement>? Variabilization,
    string? Oer,
    string? License,
    string? Lesson,
    string? LessonId,
    string? CourseName
);

internal sealed record StepFile(
    string? Id,
    IReadOnlyList<string?>? StepAnswer,
    string? ProblemType,
    string? AnswerType,
    string? StepTitle,
    string? StepBody,
    IReadOnlyList<string?>? Choices,
    OrderedDictionary<string, JsonElement>? Variabilization
);

internal sealed record HintFile(
    string? Id,
    string? Type,
    string? ProblemType,
    string? AnswerType,
    IReadOnlyList<string?>? HintAnswer,
    IReadOnlyList<string?>? Dependencies,
    string? Title,
    string? Text,
    IReadOnlyList<string?>? Choices,
    IReadOnlyList<HintFile?>? SubHints,
    OrderedDictionary<string, JsonElement>? Variabilization,
    string? Oer,
    string? License
);

internal sealed record BktFile(double? ProbMastery, double? ProbTransit, double? ProbSlip, double? ProbGuess);
