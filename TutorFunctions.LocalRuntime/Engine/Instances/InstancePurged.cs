using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.LocalRuntime.Instances;

internal sealed record InstancePurged(string Id) : IDatabaseWrite
{
    public void Apply(StatementCache statements)
    {
        statements.Execute("DELETE FROM instances WHERE id = $1", Id);
        statements.Execute("DELETE FROM history WHERE id = $1", Id);
    }
}
