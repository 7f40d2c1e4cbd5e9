namespace TutorFunctions.Stores.Tables;

/// <summary>
/// Which sessions, alerts and assessments there are, newest first: one row for each in every partition that answers a question it belongs
/// to. A row only points; what it points to is the truth. Rows are added before that changes and taken away after, so that a process that
/// dies in between leaves one too many, which whoever reads passes over, and never one too few.
/// </summary>
internal sealed class Listing(ITable listings)
{
    public const string All = "all";
    public const string Alerts = "alerts";
    public const string OpenAlerts = "alerts|open";

    private const string IdName = "id";

    public static string OfLearner(string learnerId) => $"learner|{TableKey.Of(learnerId)}";

    public static string OfCourse(string courseId) => $"course|{TableKey.Of(courseId)}";

    /// <summary>The partition with the fewest rows among which all are that a filter lets through.</summary>
    public static string For<TStatus>(string? learnerId, string? courseId, TStatus? status)
        where TStatus : struct, Enum =>
        (learnerId, courseId, status) switch
        {
            ({ } learner, _, _) => OfLearner(learner),
            (_, { } course, { } present) => OfCourse(course, present),
            (_, { } course, _) => OfCourse(course),
            (_, _, { } present) => OfStatus(present),
            _ => All,
        };

    /// <summary>The partitions that something is in as long as it is kept.</summary>
    public static IEnumerable<string> Lasting(string? learnerId, string? courseId)
    {
        yield return All;
        if (learnerId is not null)
            yield return OfLearner(learnerId);
        if (courseId is not null)
            yield return OfCourse(courseId);
    }

    /// <summary>The partitions that something is in while it has a status.</summary>
    public static IEnumerable<string> While<TStatus>(string? courseId, TStatus status)
        where TStatus : struct, Enum
    {
        yield return OfStatus(status);
        if (courseId is not null)
            yield return OfCourse(courseId, status);
    }

    /// <summary>Adds a row to each of some partitions; one that is there stays.</summary>
    public Task AddAsync(IEnumerable<string> partitions, DateTime time, string id, CancellationToken cancellation) =>
        WriteAsync(partitions, new Insert(TableKey.NewestFirst(time, id), new Dictionary<string, object> { [IdName] = id }), cancellation);

    /// <summary>Takes a row away from each of some partitions; one that is gone stays away.</summary>
    public Task RemoveAsync(IEnumerable<string> partitions, DateTime time, string id, CancellationToken cancellation) =>
        WriteAsync(partitions, new Delete(TableKey.NewestFirst(time, id)), cancellation);

    /// <summary>A page of what a partition points to.</summary>
    /// <param name="partition">The partition.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cursor">Where the page before ended.</param>
    /// <param name="find">Finds what an id stands for; null for what is not (or no longer) to be listed here.</param>
    /// <param name="place">The time and the id that it stands at.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="FormatException">The cursor is none that a store gave out.</exception>
    public async Task<(IReadOnlyList<T> Items, string? NextCursor)> ReadAsync<T>(
        string partition,
        int limit,
        string? cursor,
        Func<string, Task<T?>> find,
        Func<T, (DateTime Time, string Id)> place,
        CancellationToken cancellation
    )
        where T : class
    {
        var (time, id) = ListCursor.Read(cursor);
        var from = cursor is null ? string.Empty : After(TableKey.NewestFirst(time, id));
        var found = new List<T>();
        while (found.Count <= limit)
        {
            var wanted = limit + 1 - found.Count;
            var rows = await listings.ReadAsync(new RowRange(partition, from, RowRange.End, wanted), cancellation);
            found.AddRange((await Task.WhenAll(rows.Select(row => find((string)row.Values[IdName])))).OfType<T>());
            if (rows.Count < wanted)
                break;
            from = After(rows[^1].Key);
        }

        if (found.Count <= limit)
            return (found, null);
        var (lastTime, lastId) = place(found[limit - 1]);
        return (found[..limit], ListCursor.Write(lastTime, lastId));
    }

    private static string OfStatus<TStatus>(TStatus status)
        where TStatus : struct, Enum => $"status|{status}";

    private static string OfCourse<TStatus>(string courseId, TStatus status)
        where TStatus : struct, Enum => $"{OfStatus(status)}|{OfCourse(courseId)}";

    /// <summary>The first key that may follow on another: an exclamation mark never ends a key.</summary>
    private static string After(string key) => key + "!";

    // Where that fails, the row is there, or is gone, as it was to be.
    private async Task WriteAsync(IEnumerable<string> partitions, RowChange change, CancellationToken cancellation) =>
        await Task.WhenAll(partitions.Select(partition => listings.TryWriteAsync(partition, [change], cancellation)));
}
