using TutorFunctions.Evals.Replies;
using TutorFunctions.Lessons;
using TutorFunctions.Lessons.Asked;

namespace TutorFunctions.Evals.Questions;

/// <summary>What learners ask and think that the lessons and subjects of the product have an answer to.</summary>
internal static class ShippedQuestions
{
    public static IReadOnlyList<Lesson> Lessons { get; } = LessonLibrary.Load([Path.Combine(RepliesFolder.Root, "lessons")]).All;

    public static IEnumerable<IForeseen> All()
    {
        var subjects = Lessons.Select(static lesson => lesson.Subject).Distinct().Select(SubjectKnowledge.Of).ToList();
        return Lessons
            .SelectMany(static lesson => lesson.Questions.Concat<IForeseen>(lesson.Thoughts))
            .Concat(subjects.SelectMany(static subject => subject.Questions.Concat<IForeseen>(subject.Thoughts)));
    }
}
