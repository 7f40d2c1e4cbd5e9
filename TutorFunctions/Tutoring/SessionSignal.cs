namespace TutorFunctions.Tutoring;

/// <summary>The orchestration's custom status: what an engine shows of a session without asking the store.</summary>
public sealed record SessionSignal(SessionStatus Status, int Turn);

/// <summary>How a session's orchestration ended.</summary>
public sealed record SessionOutcome(SessionStatus Status, int Turns, string? Reason);

/// <summary>What the inbox is asked for: the entry that follows on the last one taken.</summary>
public sealed record InboxQuery(string SessionId, long After);
