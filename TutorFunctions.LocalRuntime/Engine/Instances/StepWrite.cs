using System.Text.Json;
using Microsoft.DurableTask;
using TutorFunctions.LocalRuntime.History;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.LocalRuntime.Instances;

/// <summary>What one step of an instance changes: its row, and events added to its history.</summary>
internal sealed class StepWrite : IDatabaseWrite
{
    private readonly List<byte[]> _events;
    private Instance _instance;
    private bool _startsAfresh;

    /// <param name="instance">The instance as it is after the step.</param>
    /// <param name="events">The events that the step added.</param>
    /// <param name="startsAfresh">Whether the earlier history goes.</param>
    public StepWrite(Instance instance, IReadOnlyList<HistoryEvent> events, bool startsAfresh)
    {
        _instance = instance;
        _events = [HistoryJson.Write(events)];
        _startsAfresh = startsAfresh;
    }

    public object MergeKey => _instance.Number;

    public bool TryMerge(IDatabaseWrite later)
    {
        if (later is not StepWrite step)
            return false;
        _instance = step._instance;
        if (step._startsAfresh)
            _events.Clear();
        _startsAfresh |= step._startsAfresh;
        _events.AddRange(step._events);
        return true;
    }

    public void Apply(StatementCache statements)
    {
        if (_startsAfresh)
        {
            statements.Execute(
                "DELETE FROM history WHERE position BETWEEN $1 AND $2",
                Positions.Of(_instance.Number),
                Positions.LastOf(_instance.Number)
            );

            // Only an instance that takes another's place has another time of creation; the index by it is left alone otherwise.
            statements.Execute(
                "UPDATE instances SET created_at = $2 WHERE number = $1 AND created_at <> $2",
                _instance.Number,
                _instance.CreatedAt.Ticks
            );
        }

        statements.Execute(
            "INSERT INTO history(position, events) SELECT coalesce(max(position), $1) + 1, $3 FROM history WHERE position BETWEEN $1 "
                + "AND $2",
            Positions.Of(_instance.Number),
            Positions.LastOf(_instance.Number),
            Joined()
        );
        statements.Execute(
            """
            INSERT INTO instances VALUES($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            ON CONFLICT(number) DO UPDATE SET name = excluded.name, version = excluded.version, generation = excluded.generation,
                status = excluded.status, updated_at = excluded.updated_at, completed_at = excluded.completed_at, output = excluded.output,
                custom_status = excluded.custom_status, failure = excluded.failure, tags = excluded.tags, parent = excluded.parent,
                parent_id = excluded.parent_id, has_activities = excluded.has_activities, next_timer_at = excluded.next_timer_at
            """,
            _instance.Number,
            _instance.Id,
            _instance.Name,
            _instance.Version,
            _instance.Generation,
            (int)_instance.Status,
            _instance.CreatedAt.Ticks,
            _instance.UpdatedAt.Ticks,
            _instance.CompletedAt?.Ticks,
            _instance.Output,
            _instance.CustomStatus,
            Json(_instance.Failure),
            Json(_instance.Tags),
            Json(_instance.Parent),
            _instance.Parent?.InstanceId,
            _instance.HasActivities,
            _instance.NextTimerAt?.Ticks
        );
    }

    private byte[] Joined()
    {
        if (_events.Count == 1)
            return _events[0];
        var joined = new byte[_events.Sum(part => part.Length)];
        var at = 0;
        foreach (var part in _events)
        {
            part.CopyTo(joined, at);
            at += part.Length;
        }

        return joined;
    }

    private static string? Json(TaskFailureDetails? value) =>
        value is null ? null : JsonSerializer.Serialize(value, InstanceJson.Default.TaskFailureDetails);

    private static string? Json(IReadOnlyDictionary<string, string>? value) =>
        value is null || value.Count == 0 ? null : JsonSerializer.Serialize(value, InstanceJson.Default.IReadOnlyDictionaryStringString);

    private static string? Json(ParentTask? value) =>
        value is null ? null : JsonSerializer.Serialize(value, InstanceJson.Default.ParentTask);
}
