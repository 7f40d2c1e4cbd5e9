using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

/// <summary>
/// Figures over all sessions, kept up with each turn, so that reading them costs the same however many sessions there are.
/// </summary>
public interface ISessionFigures
{
    Task<SessionFigures> ReadAsync(CancellationToken cancellation);
}

/// <summary>What all sessions together came to.</summary>
public sealed record SessionFigures
{
    public required IReadOnlyDictionary<SessionStatus, long> ByStatus { get; init; }

    /// <summary>What the turns added up to.</summary>
    public required FigureChange Sums { get; init; }
}
