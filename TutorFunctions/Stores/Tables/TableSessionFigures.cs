using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// Figures over all sessions. A session's head says what the session has come to so far, in the same transaction as the turn that brought
/// it there; its part of the figures holds a row for the session with what of that has been summed. Settling the two exchanges the one for
/// the other in the sum, in one transaction: doing it twice changes nothing, and doing it late catches up.
/// </summary>
public sealed class TableSessionFigures(TutorTables tables) : ISessionFigures
{
    /// <summary>Conflicts in one call after which something other than a busy part must be wrong.</summary>
    private const int MostConflicts = 50;

    private readonly ITable _figures = tables.Figures;

    public async Task<SessionFigures> ReadAsync(CancellationToken cancellation)
    {
        var rows = await Task.WhenAll(FigureKeys.FigureParts.Select(part => _figures.FindAsync(part, FigureKeys.Sum, cancellation)));
        var parts = rows.Select(FigureValues.Read).ToList();
        return new SessionFigures
        {
            ByStatus = Enum.GetValues<SessionStatus>()
                .ToDictionary(status => status, status => parts.Sum(part => FigureValues.Count(part, status))),
            Sums = parts.Select(FigureValues.Sums).Aggregate(FigureChange.None, FigureChange.Add),
        };
    }

    /// <summary>Makes the figures agree with where a session stands; one that is gone, or is about to go, counts under no status.</summary>
    internal async Task SettleAsync(string sessionId, CancellationToken cancellation)
    {
        var (part, key) = (FigureKeys.FiguresOf(sessionId), FigureKeys.Session(sessionId));
        for (var conflicts = 0; ; conflicts++)
        {
            // In this order: whoever settles with an older head than this one finds that the sum has changed.
            var sum = await _figures.FindAsync(part, FigureKeys.Sum, cancellation);
            var settled = await _figures.FindAsync(part, key, cancellation);
            var head = await SessionHead.FindAsync(tables.Sessions, sessionId, cancellation);
            var (before, isGone) = (FigureValues.Read(settled), head is null or { IsGoing: true });
            var now = isGone ? FigureValues.WithoutStatus(before) : FigureValues.Of(head!.Figures, head.Summary.Status);
            if (isGone ? settled is null : AreSame(before, now))
                return;
            try
            {
                await _figures.WriteAsync(
                    part,
                    [
                        Put(FigureKeys.Sum, FigureValues.Exchange(FigureValues.Read(sum), before, now), sum),
                        isGone ? new Delete(key) : Put(key, now, settled),
                    ],
                    cancellation
                );
                return;
            }
            catch (TableConflictException) when (conflicts < MostConflicts)
            {
                // Another session of the part was quicker, or the answer to the write was lost.
            }
        }
    }

    private static RowChange Put(string key, Dictionary<string, long> values, TableRow? before) =>
        before is null ? new Insert(key, FigureValues.Values(values)) : new Replace(key, FigureValues.Values(values), before.Version);

    private static bool AreSame(Dictionary<string, long> before, Dictionary<string, long> now) =>
        before.Count == now.Count && now.All(value => before.TryGetValue(value.Key, out var was) && was == value.Value);
}
