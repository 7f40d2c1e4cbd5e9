using System.Text.Json.Serialization;
using TutorFunctions.Courses.LearningPaths;
using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using TutorFunctions.Web;

namespace TutorFunctions.Courses.Endpoints;

/// <summary>The answers about courses. Snake case, nulls written out.</summary>
[ApiTypes]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [
        typeof(SnakeCaseEnum<ContentType>),
        typeof(SnakeCaseEnum<ContentLevel>),
        typeof(SnakeCaseEnum<PrerequisiteOrigin>),
        typeof(SnakeCaseEnum<LearningStyle>),
        typeof(SnakeCaseEnum<Difficulty>),
        typeof(SnakeCaseEnum<Pace>),
        typeof(SnakeCaseEnum<AnswerKind>),
    ]
)]
[JsonSerializable(typeof(ImportAnswer))]
[JsonSerializable(typeof(CourseListAnswer))]
[JsonSerializable(typeof(CourseAnswer))]
[JsonSerializable(typeof(LearningPathAnswer))]
[JsonSerializable(typeof(CuratedContentAnswer))]
public sealed partial class CourseApiJson : JsonSerializerContext
{
    public static CourseApiJson Web => field ??= new(ApiJson.Readable(Default.Options));
}
