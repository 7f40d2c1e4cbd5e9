using System.Text.Json.Serialization;

namespace TutorFunctions.Courses;

/// <summary>A stored course with the version of its format in front.</summary>
internal sealed record StoredCourse(int FormatVersion, Course Course);

/// <summary>Only the version, so that a course of another format can be named before its shape is trusted.</summary>
internal sealed record StoredCourseVersion(int? FormatVersion);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(StoredCourse))]
[JsonSerializable(typeof(StoredCourseVersion))]
internal sealed partial class CourseJson : JsonSerializerContext;
