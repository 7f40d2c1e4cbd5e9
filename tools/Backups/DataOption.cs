using System.CommandLine;

namespace TutorFunctions.Tools.Backups;

/// <summary>The folder of the server's database.</summary>
internal static class DataOption
{
    private const string Setting = "TUTOR_DATA";

    public static Option<DirectoryInfo> Create() =>
        new("--data")
        {
            Description = $"The server's data folder; when not given, {Setting} from the environment, else 'data'.",
            DefaultValueFactory = _ => new(Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } folder ? folder : "data"),
        };

    public static string Database(DirectoryInfo folder) => Path.Combine(folder.FullName, "tutor.db");
}
