using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// The first row of a session's partition: what it was asked for, where it stands, what it adds to the figures, and the hints taken for one
/// question.
/// </summary>
/// <param name="HintsOf">The turn in which that question was asked.</param>
/// <param name="HintsTaken">The hints taken for it.</param>
/// <param name="Figures">What its turns have added up to.</param>
/// <param name="IsGoing">Whether it is being removed, so that no figure counts it any more.</param>
/// <param name="Version">The row's version.</param>
internal sealed record SessionHead(
    SessionSetup Setup,
    SessionSummary Summary,
    long HintsOf,
    int HintsTaken,
    FigureChange Figures,
    bool IsGoing,
    string Version
)
{
    private const string SetupName = "setup";
    private const string SummaryName = "summary";
    private const string HintsOfName = "hints_of";
    private const string HintsTakenName = "hints_taken";
    private const string IsGoingName = "is_going";

    public StoredSession Session => new(Setup, Summary);

    /// <summary>Hints that were taken for the question that is open now.</summary>
    public int HintsForOpen => Summary.Open?.AskedInTurn == HintsOf ? HintsTaken : 0;

    public static async Task<SessionHead?> FindAsync(ITable sessions, string sessionId, CancellationToken cancellation) =>
        await sessions.FindAsync(TableKey.Of(sessionId), SessionKeys.Head, cancellation) is { } row ? Read(row) : null;

    /// <summary>The row of a session that begins.</summary>
    public static Insert Begin(SessionSetup setup)
    {
        var values = Payload.Of(SetupName, setup, SessionJson.Default.SessionSetup);
        Payload.Put(values, SummaryName, SessionSummary.Before(setup), SessionJson.Default.SessionSummary);
        return new Insert(SessionKeys.Head, values);
    }

    /// <summary>Moves the session on by a turn; its setup is not sent again.</summary>
    public Merge With(TurnRecord turn, FigureChange figures)
    {
        var values = Payload.Of(SummaryName, turn.Summary, SessionJson.Default.SessionSummary);
        Put(values, Figures + figures);
        return new Merge(SessionKeys.Head, values, Version);
    }

    /// <summary>The row with nothing left in it of what was said.</summary>
    public Replace Erased(SessionSetup setup, SessionSummary summary)
    {
        var values = Payload.Of(SetupName, setup, SessionJson.Default.SessionSetup);
        Payload.Put(values, SummaryName, summary, SessionJson.Default.SessionSummary);
        Put(values, Figures);
        return new Replace(SessionKeys.Head, values, Version);
    }

    public Merge Going() => new(SessionKeys.Head, new Dictionary<string, object> { [IsGoingName] = 1L }, Version);

    public Merge WithHints(int askedInTurn, int taken) =>
        new(
            SessionKeys.Head,
            new Dictionary<string, object> { [HintsOfName] = (long)askedInTurn, [HintsTakenName] = (long)taken },
            Version
        );

    private static SessionHead Read(TableRow row) =>
        new(
            Payload.Get(row, SetupName, SessionJson.Default.SessionSetup),
            Payload.Get(row, SummaryName, SessionJson.Default.SessionSummary),
            row.Values.GetValueOrDefault(HintsOfName) as long? ?? -1,
            (int)(row.Values.GetValueOrDefault(HintsTakenName) as long? ?? 0),
            FigureValues.Sums(FigureValues.Read(row)),
            row.Values.ContainsKey(IsGoingName),
            row.Version
        );

    private static void Put(Dictionary<string, object> values, FigureChange figures)
    {
        foreach (var (name, value) in FigureValues.Of(figures))
            values[name] = value;
    }
}
