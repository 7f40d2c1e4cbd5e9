namespace TutorFunctions.LocalRuntime.Storage;

/// <summary>
/// Positions of rows that belong to one owner and have an order: a table keyed by them keeps an owner's rows together and in order, without
/// an index beside it and without naming the owner in each row.
/// </summary>
public static class Positions
{
    /// <summary>An owner may have this many rows: 16 million.</summary>
    private const long RowsOfAnOwner = 1L << 24;

    /// <param name="owner">The owner's number, from 1.</param>
    /// <param name="order">The row's place among the owner's, from 0.</param>
    public static long Of(long owner, long order = 0) => (owner * RowsOfAnOwner) + order;

    /// <summary>The last position that can be the owner's.</summary>
    public static long LastOf(long owner) => Of(owner, RowsOfAnOwner - 1);
}
