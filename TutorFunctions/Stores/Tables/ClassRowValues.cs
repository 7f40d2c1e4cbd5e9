using System.Text.Json.Serialization.Metadata;

namespace TutorFunctions.Stores.Tables;

/// <summary>Records in the rows about classes.</summary>
internal static class ClassRowValues
{
    private const string Record = "record";
    private const string IdName = "id";

    public static T Read<T>(TableRow row, JsonTypeInfo<T> type) => Payload.Get(row, Record, type);

    public static Dictionary<string, object> Of<T>(T record, JsonTypeInfo<T> type) => Payload.Of(Record, record, type);

    /// <summary>The change that puts a record into a row, whether it was there or not.</summary>
    /// <param name="before">The row as it was read; null when there was none.</param>
    public static RowChange Put<T>(string key, T record, JsonTypeInfo<T> type, TableRow? before) =>
        before is null ? new Insert(key, Of(record, type)) : new Replace(key, Of(record, type), before.Version);

    /// <summary>A row that says only that there is something, by its id.</summary>
    public static Insert Pointer(string key, string id) => new(key, new Dictionary<string, object> { [IdName] = id });

    public static string Pointed(TableRow row) => (string)row.Values[IdName];
}
