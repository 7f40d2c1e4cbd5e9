using TutorFunctions.LocalRuntime.History;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.LocalRuntime.Instances;

/// <summary>
/// An event on its way from one instance to another, or to one that does not exist yet. It is written with the step that sends it and deleted
/// with the step that takes it in, so that it arrives once whatever is killed in between.
/// </summary>
/// <param name="Generation">The recipient's execution that it is meant for; null for any.</param>
internal sealed record Letter(long Id, string Recipient, long? Generation, InboundEvent Event);

internal sealed record LetterSent(Letter Letter) : IDatabaseWrite
{
    public void Apply(StatementCache statements) => statements.Execute(
        "INSERT INTO letters VALUES($1, $2, $3, $4)", Letter.Id, Letter.Recipient, Letter.Generation, HistoryJson.Write([Letter.Event]));
}

internal sealed record LetterTaken(long Id) : IDatabaseWrite
{
    public void Apply(StatementCache statements) => statements.Execute("DELETE FROM letters WHERE id = $1", Id);
}
