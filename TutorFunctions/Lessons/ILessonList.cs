namespace TutorFunctions.Lessons;

/// <summary>All lessons that there are: the authored packs first, then those of imported courses.</summary>
public interface ILessonList
{
    Task<IReadOnlyList<Lesson>> ListAsync(CancellationToken cancellation);
}
