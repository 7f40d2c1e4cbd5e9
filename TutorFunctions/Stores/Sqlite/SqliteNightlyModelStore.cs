using System.Text.Json;
using TutorFunctions.Learners.Nightly;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

public sealed class SqliteNightlyModelStore(ILocalTaskHubAccessor runtime) : INightlyModelStore
{
    public static readonly VersionedTables Tables = new(
        "nightly",
        "CREATE TABLE nightly_model(number INTEGER PRIMARY KEY CHECK (number = 1), model BLOB NOT NULL)"
    );

    public Task PutAsync(NightlyModel? model, CancellationToken cancellation)
    {
        runtime.Hub.Log.Append(
            new Stored(JsonSerializer.SerializeToUtf8Bytes(StoredNightlyModel.Of(model), NightlyJson.Default.StoredNightlyModel))
        );
        return runtime.Hub.Log.FlushAsync(cancellation);
    }

    public async Task<NightlyModel?> FindAsync(CancellationToken cancellation)
    {
        await runtime.Hub.Log.FlushAsync(cancellation);
        return runtime.Hub.Reads.Read(statements =>
            statements.Scalar("SELECT model FROM nightly_model") is byte[] model
                ? JsonSerializer.Deserialize(model, NightlyJson.Default.StoredNightlyModel)!.Read()
                : null
        );
    }

    private sealed record Stored(byte[] Model) : IDatabaseWrite
    {
        public void Apply(StatementCache statements) => statements.Execute("INSERT OR REPLACE INTO nightly_model VALUES(1, $1)", Model);
    }
}
