using TutorFunctions.Evals.Replies;
using TutorFunctions.Lessons;
using TutorFunctions.Lessons.Asked;

namespace TutorFunctions.Evals.Questions;

/// <summary>The questions of learners that the lessons and subjects of the product answer.</summary>
internal static class ShippedQuestions
{
    public static IReadOnlyList<Lesson> Lessons { get; } = LessonLibrary.Load([Path.Combine(RepliesFolder.Root, "lessons")]).All;

    public static IEnumerable<ForeseenQuestion> All()
    {
        var subjects = Lessons.Select(static lesson => lesson.Subject).Distinct().Select(SubjectKnowledge.Of);
        return Lessons.SelectMany(static lesson => lesson.Questions).Concat(subjects.SelectMany(static subject => subject.Questions));
    }
}
