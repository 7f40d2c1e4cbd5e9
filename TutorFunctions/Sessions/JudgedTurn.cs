using System.Globalization;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

/// <summary>Finds a turn in which a reply was judged, by its number in an address.</summary>
public static class JudgedTurn
{
    /// <returns>The turn before it, after which the question was open, and the turn.</returns>
    /// <exception cref="RefusedException">404: there is no such turn. 409: no reply was judged in it.</exception>
    public static async Task<(TurnRecord Asked, TurnRecord Judged)> FindAsync(
        ISessionStore store,
        string sessionId,
        string number,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(store);
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var turn))
            throw Unknown(sessionId, number);
        var turns = await store.ReadTurnsAsync(sessionId, Math.Max(0, turn - 1), 2, cancellation);
        if (turns.Count == 0 || turns[^1].Turn != turn)
            throw Unknown(sessionId, number);
        return turns is [var asked, { Entry.Kind: InboxKind.Reply, Evaluation: not null } judged]
            ? (asked, judged)
            : throw new RefusedException(
                Refusal.Conflict,
                "No reply was judged in the turn",
                $"Turn {turn} answers no reply of the learner."
            );
    }

    /// <returns>What the learner had been asked when a reply came; null where no question was open.</returns>
    /// <param name="asked">The turn before the reply's.</param>
    public static async Task<string?> QuestionAsync(ISessionStore store, TurnRecord asked, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(asked);
        if (asked.Message is { } message)
            return message.Text;

        // A teacher has written in between.
        return asked.Summary.Open is { AskedInTurn: var turn }
            && await store.ReadTurnsAsync(asked.SessionId, turn, 1, cancellation) is [{ Message: { } earlier }]
            ? earlier.Text
            : null;
    }

    private static RefusedException Unknown(string sessionId, string number) =>
        new(Refusal.NotFound, "There is no such turn", $"Session '{sessionId}' has no turn '{number}'.");
}
