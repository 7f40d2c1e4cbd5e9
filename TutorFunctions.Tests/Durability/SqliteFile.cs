using Microsoft.Data.Sqlite;

namespace TutorFunctions.Tests.Durability;

/// <summary>A database file that no server has open, read and written by SQL.</summary>
internal static class SqliteFile
{
    public static void Execute(string file, string sql)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <returns>The first column of all rows.</returns>
    public static List<object> Query(string file, string sql)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var values = new List<object>();
        while (row.Read())
            values.Add(row.GetValue(0));
        return values;
    }

    private static SqliteConnection Open(string file)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }
}
