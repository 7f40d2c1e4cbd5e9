using TutorFunctions.LocalRuntime.History;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.LocalRuntime.Instances;

/// <summary>
/// An event on its way from one instance to another, or to one that does not exist yet. It is written with the step that sends it and
/// deleted with the step that takes it in, so that it arrives once whatever is killed in between. Its table is named letters, as in the
/// first files.
/// </summary>
/// <param name="Generation">The recipient's execution that it is meant for; null for any.</param>
internal sealed record OutboxEvent(long Id, string Recipient, long? Generation, InboundEvent Event);

internal sealed record OutboxEventSent(OutboxEvent Sent) : IDatabaseWrite
{
    public void Apply(StatementCache statements) =>
        statements.Execute(
            "INSERT INTO letters VALUES($1, $2, $3, $4)",
            Sent.Id,
            Sent.Recipient,
            Sent.Generation,
            HistoryJson.Write([Sent.Event])
        );
}

internal sealed record OutboxEventTaken(long Id) : IDatabaseWrite
{
    public void Apply(StatementCache statements) => statements.Execute("DELETE FROM letters WHERE id = $1", Id);
}
