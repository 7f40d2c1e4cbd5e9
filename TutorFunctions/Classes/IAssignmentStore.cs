namespace TutorFunctions.Classes;

/// <summary>The assignments of classes, and what learners have made of them.</summary>
public interface IAssignmentStore
{
    Task PutAsync(string classId, Assignment assignment, CancellationToken cancellation);

    /// <returns>Null when the class has no such assignment.</returns>
    Task<Assignment?> FindAsync(string classId, string assignmentId, CancellationToken cancellation);

    /// <summary>All assignments of a class, those that are due first before the others.</summary>
    Task<IReadOnlyList<Assignment>> ListAsync(string classId, CancellationToken cancellation);

    /// <summary>Deletes an assignment. The sessions in which it was done stay.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> DeleteAsync(string classId, string assignmentId, CancellationToken cancellation);

    /// <summary>Notes that a learner has started; of two starts at once the first holds.</summary>
    /// <returns>The work that holds.</returns>
    Task<AssignmentWork> StartAsync(string classId, AssignmentWork work, CancellationToken cancellation);

    /// <summary>Notes that a learner has completed an assignment; the first time holds.</summary>
    Task CompleteAsync(string classId, string assignmentId, string learnerId, DateTime at, CancellationToken cancellation);

    /// <returns>Null when the learner has not started it.</returns>
    Task<AssignmentWork?> FindWorkAsync(string classId, string assignmentId, string learnerId, CancellationToken cancellation);

    /// <summary>What all learners of a class have started.</summary>
    Task<IReadOnlyList<AssignmentWork>> ListWorkAsync(string classId, CancellationToken cancellation);
}
