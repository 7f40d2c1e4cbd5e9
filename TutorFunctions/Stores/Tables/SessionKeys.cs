using System.Globalization;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// The rows of a session's partition: one head, which is the only row that changes, and behind it rows that are added and stay. Each kind
/// has a letter, and numbers are padded so that keys sort as they do.
/// </summary>
internal static class SessionKeys
{
    public const string Head = "head";

    private const string BehindDigits = ":";

    /// <summary>An alert: of the session's end, or of one of its turns (<see cref="TurnAlert"/>).</summary>
    public static string Alert(string alertId) => "alert" + alertId[SessionOf(alertId).Length..];

    public static RowRange Alerts(string partition) => new(partition, "alert", "alert" + RowRange.End, int.MaxValue);

    /// <summary>The session that an alert is about: its id begins with the session's, and a dot ends that where more follows.</summary>
    public static string SessionOf(string alertId) =>
        alertId.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? alertId[..dot] : alertId;

    /// <summary>An inbox entry.</summary>
    public static string Entry(long sequence) => Number("e", sequence);

    /// <summary>Leads from a sender's reply id to its entry.</summary>
    public static string Reply(string replyId) => "r" + TableKey.Hash(replyId);

    public static string Turn(int turn) => Number("t", turn);

    /// <summary>Leads from an entry to the turn that took it; 0 stands for the opening.</summary>
    public static string TurnOf(long sequence) => Number("q", sequence);

    public static string Hint(int askedInTurn, int level) => string.Create(CultureInfo.InvariantCulture, $"h{askedInTurn:D10}.{level:D4}");

    public static RowRange Entries(string partition, long from, int limit) => new(partition, Entry(from), "e" + BehindDigits, limit);

    public static RowRange Turns(string partition, int from, int limit) => new(partition, Turn(from), "t" + BehindDigits, limit);

    public static RowRange Hints(string partition) => new(partition, "h0", "h" + BehindDigits, int.MaxValue);

    /// <summary>What a turn is found by from its entry; null for one that the session took by itself.</summary>
    public static long? SequenceOf(TurnRecord turn) => turn.Entry?.Sequence ?? (turn.Turn == 0 ? 0 : null);

    private static string Number(string kind, long number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number:D12}");
}
