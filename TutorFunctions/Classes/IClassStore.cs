namespace TutorFunctions.Classes;

/// <summary>Classes and who is in them. What is written is durable, and read by every process, when the task completes.</summary>
public interface IClassStore
{
    /// <returns>Whether it was made; not where there is a class of its id.</returns>
    Task<bool> TryCreateAsync(SchoolClass made, CancellationToken cancellation);

    /// <returns>Null when there is no such class.</returns>
    Task<SchoolClass?> FindAsync(string classId, CancellationToken cancellation);

    /// <summary>All classes, by name.</summary>
    Task<IReadOnlyList<SchoolClass>> ListAsync(CancellationToken cancellation);

    /// <summary>Changes a class; of two changes at once the later is made on what the earlier has left.</summary>
    /// <returns>The class as it is now; null when there is no such class.</returns>
    Task<SchoolClass?> ChangeAsync(string classId, Func<SchoolClass, SchoolClass> change, CancellationToken cancellation);

    /// <summary>Deletes a class with all that it keeps. Its learners and their sessions stay, and belong to no class then.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> DeleteAsync(string classId, CancellationToken cancellation);

    /// <returns>The ids of the classes that a learner is in.</returns>
    Task<IReadOnlyList<string>> ListOfLearnerAsync(string learnerId, CancellationToken cancellation);

    /// <returns>Null when the class has no such learner.</returns>
    Task<ClassLearner?> FindLearnerAsync(string classId, string learnerId, CancellationToken cancellation);

    /// <summary>All learners of a class, in no order.</summary>
    Task<IReadOnlyList<ClassLearner>> ListLearnersAsync(string classId, CancellationToken cancellation);

    /// <summary>Puts learners into a class, or says anew what they are called and in which group they are.</summary>
    /// <param name="rows">Each learner once.</param>
    Task<RosterChange> PutLearnersAsync(string classId, IReadOnlyList<RosterRow> rows, DateTime at, CancellationToken cancellation);

    /// <summary>Takes a learner out of a class. What the learner did in it stays counted, without a name.</summary>
    /// <returns>Whether the learner was in it.</returns>
    Task<bool> RemoveLearnerAsync(string classId, string learnerId, CancellationToken cancellation);

    /// <summary>Takes a learner out of all classes, and out of all that they keep. What was done stays counted, without a name.</summary>
    /// <returns>Whether the learner was in any.</returns>
    Task<bool> EraseLearnerAsync(string learnerId, CancellationToken cancellation);

    /// <summary>
    /// Takes a session out of what its learner's classes keep: its row, its events, and the learner's answers to the questions of its
    /// lesson. What was done stays counted.
    /// </summary>
    /// <param name="lessonId">Null when the session follows no stored lesson; then the answers to all questions go.</param>
    Task EraseSessionAsync(string learnerId, string sessionId, string? lessonId, CancellationToken cancellation);
}
