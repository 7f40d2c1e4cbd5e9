using TutorFunctions.Access;
using TutorFunctions.Classes;
using TutorFunctions.Sessions;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// What is counted in classes. A turn changes the rows of its learner, session, question and skill, and the feed, in one transaction; of
/// two at the same time the later one finds that a row has changed, and counts anew.
/// </summary>
public sealed class TableClassFigures(ITable classes) : IClassFigures
{
    /// <summary>Conflicts in one call after which something other than a busy class must be wrong.</summary>
    private const int MostConflicts = 200;

    private const string NumberName = "number";

    private static readonly Dictionary<string, object> s_nothing = [];

    public async Task<ClassChange?> CountAsync(
        string classId,
        RecordedTurn recorded,
        Func<ClassRows, ClassChange?> fold,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(fold);
        var partition = ClassKeys.Class(classId);
        var answer =
            recorded.Consequences.Evidence ?? recorded.Consequences.Correction?.After ?? recorded.Consequences.Correction?.Before;
        for (var conflicts = 0; ; conflicts++)
        {
            if (await classes.FindAsync(partition, ClassKeys.Learner(recorded.Setup.LearnerId!), cancellation) is not { } learner)
                return null;
            var session = await classes.FindAsync(partition, ClassKeys.Session(recorded.Setup.SessionId), cancellation);
            var item = answer is null ? null : await classes.FindAsync(partition, ClassKeys.Item(answer.Item), cancellation);
            var skill = answer is null ? null : await classes.FindAsync(partition, ClassKeys.Skill(answer.Skill), cancellation);
            var rows = new ClassRows(
                ClassRowValues.Read(learner, ClassJson.Default.ClassLearner),
                session is null ? null : ClassRowValues.Read(session, ClassJson.Default.ClassSession),
                item is null ? null : ClassRowValues.Read(item, ClassJson.Default.ItemInClass),
                skill is null ? null : ClassRowValues.Read(skill, ClassJson.Default.SkillInClass)
            );
            if (fold(rows) is not { } change)
                return null;
            var events = await EventsAsync(partition, change.Events, cancellation);
            List<RowChange> changes =
            [
                ClassRowValues.Put(learner.Key, change.Learner, ClassJson.Default.ClassLearner, learner),
                ClassRowValues.Put(ClassKeys.Session(change.Session.SessionId), change.Session, ClassJson.Default.ClassSession, session),
                .. events,
            ];
            if (session is null)
                changes.Add(
                    ClassRowValues.Pointer(
                        ClassKeys.Listed(change.Session.StartedAt, change.Session.SessionId),
                        change.Session.SessionId
                    )
                );
            if (change.Item is { } answered && answered != rows.Item)
                changes.Add(ClassRowValues.Put(ClassKeys.Item(answered.Item), answered, ClassJson.Default.ItemInClass, item));
            if (change.Skill is { } practised && practised != rows.Skill)
                changes.Add(ClassRowValues.Put(ClassKeys.Skill(practised.Skill), practised, ClassJson.Default.SkillInClass, skill));
            try
            {
                await classes.WriteAsync(partition, changes, cancellation);
                return change;
            }
            catch (TableConflictException) when (conflicts < MostConflicts)
            {
                // Another turn of the class was quicker.
            }
        }
    }

    public async Task<IReadOnlyList<ItemInClass>> ListItemsAsync(string classId, CancellationToken cancellation) =>
        [
            .. (await classes.ReadAsync(ClassKeys.Kind(classId, 'i'), cancellation)).Select(static row =>
                ClassRowValues.Read(row, ClassJson.Default.ItemInClass)
            ),
        ];

    public async Task<ItemInClass?> ChangeItemAsync(
        string classId,
        ItemInClass item,
        Func<ItemInClass, ItemInClass> change,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(change);
        var (partition, key) = (ClassKeys.Class(classId), ClassKeys.Item(item.Item));
        while (await classes.FindAsync(partition, ClassKeys.Head, cancellation) is not null)
        {
            var row = await classes.FindAsync(partition, key, cancellation);
            var changed = change(row is null ? item : ClassRowValues.Read(row, ClassJson.Default.ItemInClass));
            var put = ClassRowValues.Put(key, changed, ClassJson.Default.ItemInClass, row);
            if (await classes.TryWriteAsync(partition, [put], cancellation))
                return changed;
        }

        return null;
    }

    public async Task<IReadOnlyList<SkillInClass>> ListSkillsAsync(string classId, CancellationToken cancellation) =>
        [
            .. (await classes.ReadAsync(ClassKeys.Kind(classId, 'k'), cancellation)).Select(static row =>
                ClassRowValues.Read(row, ClassJson.Default.SkillInClass)
            ),
        ];

    public async Task<IReadOnlyList<ListedSession>> ListSessionsAsync(
        string classId,
        ListedSession? before,
        int limit,
        CancellationToken cancellation
    )
    {
        // An exclamation mark never ends a key, so that it lies right behind the place.
        var from = before is null ? "t" : ClassKeys.Listed(before.CreatedAt, before.SessionId) + "!";
        var rows = await classes.ReadAsync(new RowRange(ClassKeys.Class(classId), from, "u", limit), cancellation);
        return [.. rows.Select(static row => new ListedSession(TableKey.TimeIn(row.Key.AsSpan(1)), ClassRowValues.Pointed(row)))];
    }

    public async Task TellAsync(string classId, ClassEvent happened, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var partition = ClassKeys.Class(classId);
        IReadOnlyList<RowChange> changes;
        do
        {
            if (await classes.FindAsync(partition, ClassKeys.Head, cancellation) is null)
                return;
            changes = await EventsAsync(partition, [happened], cancellation);
        } while (changes.Count > 0 && !await classes.TryWriteAsync(partition, changes, cancellation));
    }

    public async Task<IReadOnlyList<ClassEvent>> ReadEventsAsync(
        string classId,
        long after,
        int limit,
        CancellationToken cancellation
    ) =>
        [
            .. (await classes.ReadAsync(ClassKeys.Events(classId, after + 1, limit), cancellation)).Select(static row =>
                ClassRowValues.Read(row, ClassJson.Default.ClassEvent)
            ),
        ];

    /// <summary>The rows that put events into the feed, those left out that are in it.</summary>
    private async Task<IReadOnlyList<RowChange>> EventsAsync(
        string partition,
        IReadOnlyList<ClassEvent> events,
        CancellationToken cancellation
    )
    {
        var changes = new List<RowChange>();
        if (events.Count == 0)
            return changes;
        var counter = await classes.FindAsync(partition, ClassKeys.LastEvent, cancellation);
        var number = counter is null ? 0 : (long)counter.Values[NumberName];
        foreach (var happened in events)
        {
            var told = ClassKeys.Told(happened.Id);
            if (await classes.FindAsync(partition, told, cancellation) is not null)
                continue;
            number++;
            changes.Add(new Insert(told, s_nothing));
            changes.Add(
                new Insert(
                    ClassKeys.Event(number),
                    ClassRowValues.Of(happened with { Number = number }, ClassJson.Default.ClassEvent)
                )
            );
        }

        if (changes.Count == 0)
            return changes;
        var values = new Dictionary<string, object> { [NumberName] = number };
        changes.Add(
            counter is null ? new Insert(ClassKeys.LastEvent, values) : new Replace(ClassKeys.LastEvent, values, counter.Version)
        );
        return changes;
    }
}
