using TutorFunctions.Lessons;

namespace TutorFunctions.Tests.Server;

internal static class AuthoredLessons
{
    private static readonly Lazy<LessonLibrary> s_library = new(() =>
        LessonLibrary.Load([Path.Combine(AppContext.BaseDirectory, "lessons")], drawings: 1)
    );

    public static IReadOnlyList<Lesson> All => s_library.Value.All;

    public static Lesson Lesson(string id) => All.Single(lesson => lesson.Id == id);
}
