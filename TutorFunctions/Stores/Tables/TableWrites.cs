namespace TutorFunctions.Stores.Tables;

internal static class TableWrites
{
    /// <summary>Changes rows unless another writer was quicker, which may be the same one whose answer was lost.</summary>
    /// <returns>Whether they were changed; if not, a row is there already, is gone, or has changed since it was read.</returns>
    public static async Task<bool> TryWriteAsync(
        this ITable table,
        string partition,
        IReadOnlyList<RowChange> changes,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        try
        {
            await table.WriteAsync(partition, changes, cancellation);
            return true;
        }
        catch (TableConflictException)
        {
            return false;
        }
    }
}
