using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.LocalRuntime.Instances;

internal sealed record InstancePurged(long Number) : IDatabaseWrite
{
    public void Apply(StatementCache statements)
    {
        statements.Execute("DELETE FROM instances WHERE number = $1", Number);
        statements.Execute("DELETE FROM history WHERE position BETWEEN $1 AND $2", Positions.Of(Number), Positions.LastOf(Number));
    }
}
