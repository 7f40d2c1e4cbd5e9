using TutorFunctions.LocalRuntime.History;

namespace TutorFunctions.Tests.Replay;

/// <summary>Histories that earlier builds wrote, one event a line. A recorded file is never changed; new ones are added.</summary>
internal static class RecordedHistory
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Replay", "Histories");

    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.jsonl").Select(file => Path.GetFileName(file)).Order();

    public static List<HistoryEvent> Read(string file)
    {
        var history = new List<HistoryEvent>();
        HistoryJson.Read(File.ReadAllBytes(Path.Combine(Folder, file)), history);
        return history;
    }
}
