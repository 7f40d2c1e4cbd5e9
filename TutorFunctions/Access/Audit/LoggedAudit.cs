using Microsoft.Extensions.Logging;

namespace TutorFunctions.Access.Audit;

/// <summary>
/// The audit log of an installation with tables: lines of the server's log, which Application Insights keeps and nobody can change there.
/// </summary>
public sealed partial class LoggedAudit(ILogger<LoggedAudit> logger) : IAuditLog
{
    public void Append(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        LogEntry(entry.Role, entry.Name, entry.KeyId, entry.Operation, entry.Subject);
    }

    public Task<IReadOnlyList<NumberedAuditEntry>?> ReadAsync(
        long? before,
        string? subject,
        int limit,
        CancellationToken cancellation
    ) => Task.FromResult<IReadOnlyList<NumberedAuditEntry>?>(null);

    // What was logged is kept as long as the workspace is set to keep it.
    public Task ForgetAsync(IReadOnlyCollection<string> subjects, CancellationToken cancellation) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "Audit: {Role} {Name} ({KeyId}) {Operation} {Subject}")]
    private partial void LogEntry(Web.Callers.Role role, string name, string? keyId, string operation, string? subject);
}
