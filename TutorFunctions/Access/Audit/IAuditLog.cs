namespace TutorFunctions.Access.Audit;

/// <summary>The log of who read or changed what. Entries are only ever appended.</summary>
public interface IAuditLog
{
    /// <summary>Takes an entry. It is on disk no later than what the same request writes.</summary>
    void Append(AuditEntry entry);

    /// <summary>A page of entries, the newest first.</summary>
    /// <param name="before">The number before which to go on; null for the newest.</param>
    /// <param name="subject">The only subject whose entries are asked for; null for all.</param>
    /// <returns>Null where the log is kept elsewhere and cannot be read here.</returns>
    Task<IReadOnlyList<NumberedAuditEntry>?> ReadAsync(long? before, string? subject, int limit, CancellationToken cancellation);

    /// <summary>Takes the names of subjects out of their entries, which stay, and stay in the chain.</summary>
    Task ForgetAsync(IReadOnlyCollection<string> subjects, CancellationToken cancellation);
}

/// <param name="Number">Its place in the log, from 1.</param>
/// <param name="IsForgotten">Whether it had a subject that was erased.</param>
/// <param name="Hash">Its hash in the chain (<see cref="AuditChain"/>).</param>
public sealed record NumberedAuditEntry(long Number, AuditEntry Entry, bool IsForgotten, ReadOnlyMemory<byte> Hash);
