using System.Text.Encodings.Web;
using System.Text.Json;

namespace TutorFunctions.Courses;

/// <summary>A course as bytes to store and to read back after a restart.</summary>
public static class CourseSerializer
{
    /// <summary>Raised whenever a change to the records makes stored courses unreadable or wrong.</summary>
    public const int FormatVersion = 1;

    // The bytes go to a store, never into a page, so quotes and letters of any script may stand as they are.
    private static readonly CourseJson Json = new(
        new JsonSerializerOptions(CourseJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
    );

    public static byte[] Serialize(Course course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return JsonSerializer.SerializeToUtf8Bytes(new StoredCourse(FormatVersion, course), Json.StoredCourse);
    }

    /// <exception cref="ImportError">The bytes are no stored course, or one of another format version.</exception>
    public static Course Deserialize(ReadOnlySpan<byte> stored)
    {
        try
        {
            return JsonSerializer.Deserialize(stored, Json.StoredCourse) is { FormatVersion: FormatVersion, Course: { } course }
                ? course
                : throw Unreadable(stored, null);
        }
        catch (Exception error) when (error is JsonException or ArgumentOutOfRangeException)
        {
            throw Unreadable(stored, error);
        }
    }

    private static ImportError Unreadable(ReadOnlySpan<byte> stored, Exception? cause) =>
        VersionOf(stored) is { } version && version != FormatVersion
            ? new ImportError(
                "stored_course_version",
                $"The stored course has format version {version}, but this build reads version {FormatVersion}.",
                "Import the course's archive again.",
                cause
            )
            : new ImportError(
                "stored_course_unreadable",
                cause is null ? "The stored bytes hold no course." : $"The stored course cannot be read: {cause.Message}",
                "Import the course's archive again.",
                cause
            );

    private static int? VersionOf(ReadOnlySpan<byte> stored)
    {
        try
        {
            return JsonSerializer.Deserialize(stored, Json.StoredCourseVersion)?.FormatVersion;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
