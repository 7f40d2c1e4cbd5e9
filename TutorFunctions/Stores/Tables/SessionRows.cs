using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Stores.Tables;

/// <summary>The rows behind a session's head, and what is read from them.</summary>
internal static class SessionRows
{
    private const string EntryName = "entry";
    private const string TurnName = "turn";
    private const string HintName = "hint";
    private const string NumberName = "number";

    /// <summary>An inbox entry, and what leads to it from the id that it came with.</summary>
    public static IReadOnlyList<RowChange> Accepted(InboxEntry entry, string replyId) =>
        [
            new Insert(SessionKeys.Reply(replyId), Number(entry.Sequence)),
            new Insert(SessionKeys.Entry(entry.Sequence), Payload.Of(EntryName, entry, SessionJson.Default.InboxEntry)),
        ];

    /// <summary>A turn, and what leads to it from the entry that it took.</summary>
    public static IEnumerable<RowChange> Recorded(TurnRecord turn)
    {
        yield return new Insert(SessionKeys.Turn(turn.Turn), Payload.Of(TurnName, turn, SessionJson.Default.TurnRecord));
        if (SessionKeys.SequenceOf(turn) is { } sequence)
            yield return new Insert(SessionKeys.TurnOf(sequence), Number(turn.Turn));
    }

    public static RowChange Given(GivenHint hint) =>
        new Insert(SessionKeys.Hint(hint.AskedInTurn, hint.Level), Payload.Of(HintName, hint, SessionJson.Default.GivenHint));

    public static InboxEntry Entry(TableRow row) => Payload.Get(row, EntryName, SessionJson.Default.InboxEntry);

    public static TurnRecord Turn(TableRow row) => Payload.Get(row, TurnName, SessionJson.Default.TurnRecord);

    public static GivenHint Hint(TableRow row) => Payload.Get(row, HintName, SessionJson.Default.GivenHint);

    /// <summary>Where a row leads.</summary>
    public static long Pointer(TableRow row) => (long)row.Values[NumberName];

    private static Dictionary<string, object> Number(long number) => new() { [NumberName] = number };
}
