using TutorFunctions.Access;
using TutorFunctions.Sessions;

namespace TutorFunctions.Classes;

/// <summary>
/// What is counted in classes as turns are recorded, and the feed of what happened. Reading costs the same for long sessions as for short
/// ones.
/// </summary>
public interface IClassFigures
{
    /// <summary>Counts a turn in a class, once, however often it is told; nothing where the class has no such learner any more.</summary>
    /// <param name="classId">The class.</param>
    /// <param name="recorded">The turn.</param>
    /// <param name="fold">What the turn changes; null when it has been counted. It is asked again when another write was quicker.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was changed; null when nothing was.</returns>
    Task<ClassChange?> CountAsync(
        string classId,
        RecordedTurn recorded,
        Func<ClassRows, ClassChange?> fold,
        CancellationToken cancellation
    );

    /// <summary>All questions that the class has answered.</summary>
    Task<IReadOnlyList<ItemInClass>> ListItemsAsync(string classId, CancellationToken cancellation);

    /// <summary>Changes what is kept of a question.</summary>
    /// <param name="item">The question as it is before anything is known of it.</param>
    /// <returns>The question as it is now; null where there is no such class.</returns>
    Task<ItemInClass?> ChangeItemAsync(
        string classId,
        ItemInClass item,
        Func<ItemInClass, ItemInClass> change,
        CancellationToken cancellation
    );

    /// <summary>All skills that the class has practised.</summary>
    Task<IReadOnlyList<SkillInClass>> ListSkillsAsync(string classId, CancellationToken cancellation);

    /// <summary>Sessions that the class's learners have begun while they were in it, the newest first.</summary>
    Task<IReadOnlyList<ListedSession>> ListSessionsAsync(
        string classId,
        ListedSession? before,
        int limit,
        CancellationToken cancellation
    );

    /// <summary>Puts something into the feed; what is in it already is not put there again.</summary>
    Task TellAsync(string classId, ClassEvent happened, CancellationToken cancellation);

    /// <summary>The feed from the event after a number on, in order.</summary>
    Task<IReadOnlyList<ClassEvent>> ReadEventsAsync(string classId, long after, int limit, CancellationToken cancellation);
}
