namespace TutorFunctions.Stores.Tables;

internal static class TableErasure
{
    /// <summary>Deletes rows that another erasure may be deleting too, or that one which broke off has deleted: who goes on reads again what is left.</summary>
    public static async Task EraseAsync(this ITable table, string partition, IReadOnlyList<RowChange> rows, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(table);
        try
        {
            await table.WriteAsync(partition, rows, cancellation);
        }
        catch (TableConflictException)
        {
            // Somebody else has taken them away.
        }
    }
}
