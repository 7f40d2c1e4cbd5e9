using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

/// <summary>A turn that has been recorded, with what it implied.</summary>
/// <param name="Before">The session as it was before the turn.</param>
public sealed record RecordedTurn(SessionSetup Setup, SessionSummary Before, TurnRecord Turn, TurnConsequences Consequences)
{
    /// <summary>The reply whose judgement the turn corrects; null for a turn that corrects none.</summary>
    public TurnRecord? Judged { get; init; }

    /// <summary>The question that was answered in the turn, or whose answer it corrects; null for any other turn.</summary>
    public OpenQuestion? Asked =>
        Turn.Entry?.Teacher?.Correction is { } correction ? correction.Asked
        : Turn.Evaluation is null ? null
        : Before.Open;

    /// <summary>The answer in few words; null when the reply put none forward.</summary>
    public string? Said => Turn.Entry?.Teacher?.Correction is null ? SaidIn(Turn) : Judged is null ? null : SaidIn(Judged);

    private static string? SaidIn(TurnRecord turn) => turn.Evaluation?.Claim ?? turn.Entry?.Text;
}
