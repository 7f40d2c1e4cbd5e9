using TutorFunctions.Classes;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// Classes in rows: a class is a partition, and is read and changed without another's. The same code keeps them in a storage account and in
/// the embedded database, which both hold rows by key.
/// </summary>
/// <param name="classes">The table of classes.</param>
public sealed class TableClassStore(ITable classes) : IClassStore
{
    /// <summary>Conflicts in one call after which something other than a busy class must be wrong.</summary>
    private const int MostConflicts = 50;

    /// <summary>Parts of a roster that are written at the same time.</summary>
    private const int AtOnce = 8;

    public async Task<bool> TryCreateAsync(SchoolClass made, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(made);
        var head = new Insert(ClassKeys.Head, ClassRowValues.Of(made, ClassJson.Default.SchoolClass));

        // The pointer first: one that leads to no class is passed over.
        await classes.TryWriteAsync(ClassKeys.All, [ClassRowValues.Pointer(TableKey.Of(made.Id), made.Id)], cancellation);
        return await classes.TryWriteAsync(ClassKeys.Class(made.Id), [head], cancellation);
    }

    public async Task<SchoolClass?> FindAsync(string classId, CancellationToken cancellation) =>
        await classes.FindAsync(ClassKeys.Class(classId), ClassKeys.Head, cancellation) is { } row
            ? ClassRowValues.Read(row, ClassJson.Default.SchoolClass)
            : null;

    public async Task<IReadOnlyList<SchoolClass>> ListAsync(CancellationToken cancellation)
    {
        var rows = await classes.ReadAsync(ClassKeys.Everything(ClassKeys.All, int.MaxValue), cancellation);
        var found = await Task.WhenAll(rows.Select(row => FindAsync(ClassRowValues.Pointed(row), cancellation)));
        return
        [
            .. found
                .OfType<SchoolClass>()
                .OrderBy(static one => one.Name, StringComparer.Ordinal)
                .ThenBy(static one => one.Id, StringComparer.Ordinal),
        ];
    }

    public async Task<SchoolClass?> ChangeAsync(
        string classId,
        Func<SchoolClass, SchoolClass> change,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var conflicts = 0; ; conflicts++)
        {
            if (await classes.FindAsync(ClassKeys.Class(classId), ClassKeys.Head, cancellation) is not { } row)
                return null;
            var changed = change(ClassRowValues.Read(row, ClassJson.Default.SchoolClass));
            try
            {
                var put = ClassRowValues.Put(ClassKeys.Head, changed, ClassJson.Default.SchoolClass, row);
                await classes.WriteAsync(ClassKeys.Class(classId), [put], cancellation);
                return changed;
            }
            catch (TableConflictException) when (conflicts < MostConflicts)
            {
                // Somebody else changed it at the same time.
            }
        }
    }

    public async Task<bool> DeleteAsync(string classId, CancellationToken cancellation)
    {
        var partition = ClassKeys.Class(classId);
        var wasThere = await classes.TryWriteAsync(partition, [new Delete(ClassKeys.Head)], cancellation);
        foreach (var learner in await ListLearnersAsync(classId, cancellation))
            await ForgetAsync(classId, learner.LearnerId, cancellation);
        while (await classes.ReadAsync(ClassKeys.Everything(partition, RowChange.MostAtOnce), cancellation) is { Count: > 0 } rows)
            await classes.TryWriteAsync(partition, [.. rows.Select(static row => new Delete(row.Key))], cancellation);
        await classes.TryWriteAsync(ClassKeys.All, [new Delete(TableKey.Of(classId))], cancellation);
        return wasThere;
    }

    public async Task<IReadOnlyList<string>> ListOfLearnerAsync(string learnerId, CancellationToken cancellation) =>
        [.. (await classes.ReadAsync(ClassKeys.Memberships(learnerId), cancellation)).Select(ClassRowValues.Pointed)];

    public async Task<ClassLearner?> FindLearnerAsync(string classId, string learnerId, CancellationToken cancellation) =>
        await classes.FindAsync(ClassKeys.Class(classId), ClassKeys.Learner(learnerId), cancellation) is { } row
            ? ClassRowValues.Read(row, ClassJson.Default.ClassLearner)
            : null;

    public async Task<IReadOnlyList<ClassLearner>> ListLearnersAsync(string classId, CancellationToken cancellation) =>
        [
            .. (await classes.ReadAsync(ClassKeys.Kind(classId, 'l'), cancellation)).Select(static row =>
                ClassRowValues.Read(row, ClassJson.Default.ClassLearner)
            ),
        ];

    public async Task<RosterChange> PutLearnersAsync(
        string classId,
        IReadOnlyList<RosterRow> rows,
        DateTime at,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(rows);

        // Where a learner belongs comes first: whoever is led to a class that does not know the learner passes it over.
        await Parallel.ForEachAsync(
            rows.GroupBy(static row => ClassKeys.ClassesOf(row.LearnerId)),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (part, token) =>
            {
                var known = part.Count() == 1 ? [] : await KeysAsync(part.Key, token);
                foreach (
                    var some in part.Select(row => (Key: ClassKeys.Membership(row.LearnerId, classId), Id: classId))
                        .Where(one => !known.Contains(one.Key))
                        .Chunk(RowChange.MostAtOnce)
                )
                    await PutPointersAsync(part.Key, some, token);
            }
        );
        var change = new RosterChange(0, 0, 0);
        var present = rows.Count == 1 ? null : await RowsAsync(classId, cancellation);
        foreach (var some in rows.Chunk(RowChange.MostAtOnce))
            change = Add(change, await PutAsync(classId, some, present, at, cancellation));
        return change;
    }

    public async Task<bool> RemoveLearnerAsync(string classId, string learnerId, CancellationToken cancellation)
    {
        var wasThere = await LeaveAsync(classId, learnerId, cancellation);
        await ForgetAsync(classId, learnerId, cancellation);
        return wasThere;
    }

    public async Task<bool> EraseLearnerAsync(string learnerId, CancellationToken cancellation)
    {
        var found = await ListOfLearnerAsync(learnerId, cancellation);
        foreach (var classId in found)
        {
            await LeaveAsync(classId, learnerId, cancellation);
            await new ClassErasure(classes).EraseAsync(classId, learnerId, cancellation);
            await ForgetAsync(classId, learnerId, cancellation);
        }

        return found.Count > 0;
    }

    public async Task EraseSessionAsync(string learnerId, string sessionId, string? lessonId, CancellationToken cancellation)
    {
        foreach (var classId in await ListOfLearnerAsync(learnerId, cancellation))
            await new ClassErasure(classes).EraseSessionAsync(classId, learnerId, sessionId, lessonId, cancellation);
    }

    /// <summary>Moves what the learner's sessions add up to into the class's own sum, in the write that takes the learner away.</summary>
    private async Task<bool> LeaveAsync(string classId, string learnerId, CancellationToken cancellation)
    {
        var partition = ClassKeys.Class(classId);
        for (var conflicts = 0; ; conflicts++)
        {
            if (
                await classes.FindAsync(partition, ClassKeys.Learner(learnerId), cancellation) is not { } row
                || await classes.FindAsync(partition, ClassKeys.Head, cancellation) is not { } head
            )
                return false;
            var (learner, its) = (
                ClassRowValues.Read(row, ClassJson.Default.ClassLearner),
                ClassRowValues.Read(head, ClassJson.Default.SchoolClass)
            );
            its = its with { Former = its.Former + learner.Sums };
            try
            {
                await classes.WriteAsync(
                    partition,
                    [new Delete(row.Key), ClassRowValues.Put(ClassKeys.Head, its, ClassJson.Default.SchoolClass, head)],
                    cancellation
                );
                return true;
            }
            catch (TableConflictException) when (conflicts < MostConflicts)
            {
                // The class was changed at the same time, or the learner has left.
            }
        }
    }

    private Task<bool> ForgetAsync(string classId, string learnerId, CancellationToken cancellation) =>
        classes.TryWriteAsync(
            ClassKeys.ClassesOf(learnerId),
            [new Delete(ClassKeys.Membership(learnerId, classId))],
            cancellation
        );

    private async Task<HashSet<string>> KeysAsync(string partition, CancellationToken cancellation) =>
        [.. (await classes.ReadAsync(ClassKeys.Everything(partition, int.MaxValue), cancellation)).Select(static row => row.Key)];

    private async Task<Dictionary<string, TableRow>> RowsAsync(string classId, CancellationToken cancellation) =>
        (await classes.ReadAsync(ClassKeys.Kind(classId, 'l'), cancellation)).ToDictionary(static row => row.Key);

    private async Task PutPointersAsync(string partition, (string Key, string Id)[] pointers, CancellationToken cancellation)
    {
        if (await classes.TryWriteAsync(partition, [.. pointers.Select(one => ClassRowValues.Pointer(one.Key, one.Id))], cancellation))
            return;

        // One of them is there already: each by itself.
        foreach (var one in pointers)
            await classes.TryWriteAsync(partition, [ClassRowValues.Pointer(one.Key, one.Id)], cancellation);
    }

    /// <param name="present">The class's learners as they were read for a whole roster; null to read each.</param>
    private async Task<RosterChange> PutAsync(
        string classId,
        RosterRow[] rows,
        Dictionary<string, TableRow>? present,
        DateTime at,
        CancellationToken cancellation
    )
    {
        var partition = ClassKeys.Class(classId);
        for (var conflicts = 0; ; conflicts++)
        {
            var (change, changes) = (new RosterChange(0, 0, 0), new List<RowChange>());
            foreach (var row in rows)
            {
                var key = ClassKeys.Learner(row.LearnerId);
                var before = present is null
                    ? await classes.FindAsync(partition, key, cancellation)
                    : present.GetValueOrDefault(key);
                var learner = before is null ? null : ClassRowValues.Read(before, ClassJson.Default.ClassLearner);
                var now =
                    learner is null
                        ? new ClassLearner
                        {
                            LearnerId = row.LearnerId,
                            Name = row.Name,
                            Group = row.Group,
                            JoinedAt = at,
                        }
                        : learner with
                        {
                            Name = row.Name ?? learner.Name,
                            Group = row.Group is { Length: 0 } ? null : row.Group ?? learner.Group,
                        };
                var isChanged = learner is not null && (learner.Name, learner.Group) != (now.Name, now.Group);
                change = Add(
                    change,
                    learner is null ? new(1, 0, 0)
                        : isChanged ? new(0, 1, 0)
                        : new(0, 0, 1)
                );
                if (learner is null || isChanged)
                    changes.Add(ClassRowValues.Put(key, now, ClassJson.Default.ClassLearner, before));
            }

            if (changes.Count == 0)
                return change;
            try
            {
                await classes.WriteAsync(partition, changes, cancellation);
                return change;
            }
            catch (TableConflictException) when (conflicts < MostConflicts)
            {
                present = present is null ? null : await RowsAsync(classId, cancellation);
            }
        }
    }

    private static RosterChange Add(RosterChange left, RosterChange right) =>
        new(left.Added + right.Added, left.Changed + right.Changed, left.Unchanged + right.Unchanged);
}
