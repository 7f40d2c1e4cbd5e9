using TutorFunctions.Classes;

namespace TutorFunctions.Stores.Tables;

/// <summary>Assignments in the partitions of their classes.</summary>
public sealed class TableAssignmentStore(ITable classes) : IAssignmentStore
{
    private const int MostConflicts = 50;

    public async Task PutAsync(string classId, Assignment assignment, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        var (partition, key) = (ClassKeys.Class(classId), ClassKeys.Assignment(assignment.Id));
        RowChange change;
        do
        {
            var before = await classes.FindAsync(partition, key, cancellation);
            change = ClassRowValues.Put(key, assignment, ClassJson.Default.Assignment, before);
        } while (!await classes.TryWriteAsync(partition, [change], cancellation));
    }

    public async Task<Assignment?> FindAsync(string classId, string assignmentId, CancellationToken cancellation) =>
        await classes.FindAsync(ClassKeys.Class(classId), ClassKeys.Assignment(assignmentId), cancellation) is { } row
            ? ClassRowValues.Read(row, ClassJson.Default.Assignment)
            : null;

    public async Task<IReadOnlyList<Assignment>> ListAsync(string classId, CancellationToken cancellation) =>
        [
            .. (await classes.ReadAsync(ClassKeys.Kind(classId, 'a'), cancellation))
                .Select(static row => ClassRowValues.Read(row, ClassJson.Default.Assignment))
                .OrderBy(static assignment => assignment.DueAt)
                .ThenBy(static assignment => assignment.Id, StringComparer.Ordinal),
        ];

    public async Task<bool> DeleteAsync(string classId, string assignmentId, CancellationToken cancellation)
    {
        var partition = ClassKeys.Class(classId);
        var wasThere = await classes.TryWriteAsync(partition, [new Delete(ClassKeys.Assignment(assignmentId))], cancellation);
        foreach (var work in (await ListWorkAsync(classId, cancellation)).Where(work => work.AssignmentId == assignmentId))
            await classes.TryWriteAsync(partition, [new Delete(ClassKeys.Work(assignmentId, work.LearnerId))], cancellation);
        return wasThere;
    }

    public async Task<AssignmentWork> StartAsync(string classId, AssignmentWork work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        var key = ClassKeys.Work(work.AssignmentId, work.LearnerId);
        var insert = new Insert(key, ClassRowValues.Of(work, ClassJson.Default.AssignmentWork));
        return await classes.TryWriteAsync(ClassKeys.Class(classId), [insert], cancellation)
            ? work
            : await FindWorkAsync(classId, work.AssignmentId, work.LearnerId, cancellation) ?? work;
    }

    public async Task CompleteAsync(string classId, string assignmentId, string learnerId, DateTime at, CancellationToken cancellation)
    {
        var (partition, key) = (ClassKeys.Class(classId), ClassKeys.Work(assignmentId, learnerId));
        for (var conflicts = 0; await classes.FindAsync(partition, key, cancellation) is { } row; conflicts++)
        {
            var work = ClassRowValues.Read(row, ClassJson.Default.AssignmentWork);
            if (work.CompletedAt is not null)
                return;
            var put = ClassRowValues.Put(key, work with { CompletedAt = at }, ClassJson.Default.AssignmentWork, row);
            try
            {
                await classes.WriteAsync(partition, [put], cancellation);
                return;
            }
            catch (TableConflictException) when (conflicts < MostConflicts)
            {
                // It was completed, or deleted, at the same time.
            }
        }
    }

    public async Task<AssignmentWork?> FindWorkAsync(
        string classId,
        string assignmentId,
        string learnerId,
        CancellationToken cancellation
    ) =>
        await classes.FindAsync(ClassKeys.Class(classId), ClassKeys.Work(assignmentId, learnerId), cancellation) is { } row
            ? ClassRowValues.Read(row, ClassJson.Default.AssignmentWork)
            : null;

    public async Task<IReadOnlyList<AssignmentWork>> ListWorkAsync(string classId, CancellationToken cancellation) =>
        [
            .. (await classes.ReadAsync(ClassKeys.Kind(classId, 'w'), cancellation)).Select(static row =>
                ClassRowValues.Read(row, ClassJson.Default.AssignmentWork)
            ),
        ];
}
