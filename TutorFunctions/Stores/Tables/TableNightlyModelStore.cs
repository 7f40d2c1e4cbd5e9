using TutorFunctions.Learners.Nightly;

namespace TutorFunctions.Stores.Tables;

public sealed class TableNightlyModelStore(TutorTables tables) : INightlyModelStore
{
    private const string Partition = "nightly";
    private const string Name = "model";

    public async Task PutAsync(NightlyModel? model, CancellationToken cancellation)
    {
        var values = Payload.Of(Name, StoredNightlyModel.Of(model), NightlyJson.Default.StoredNightlyModel);
        RowChange change = await tables.Figures.FindAsync(Partition, Name, cancellation) is { } before
            ? new Replace(Name, values, before.Version)
            : new Insert(Name, values);

        // Where another process has stored its own just now, that is as new.
        await tables.Figures.TryWriteAsync(Partition, [change], cancellation);
    }

    public async Task<NightlyModel?> FindAsync(CancellationToken cancellation) =>
        await tables.Figures.FindAsync(Partition, Name, cancellation) is { } row
            ? Payload.Get(row, Name, NightlyJson.Default.StoredNightlyModel).Read()
            : null;
}
