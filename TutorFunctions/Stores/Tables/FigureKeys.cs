using System.Globalization;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// The rows of what is summed over all sessions. It lies in sixteen parts, so that few processes meet at a row; which part a session
/// belongs to follows from its id, so that a session and its part are changed in one transaction.
/// </summary>
internal static class FigureKeys
{
    /// <summary>It cannot be changed: what is stored would be looked for in another part.</summary>
    private const int PartCount = 16;

    /// <summary>The figures of a part's sessions together.</summary>
    public const string Sum = "sum";

    public static IEnumerable<string> FigureParts => Parts("figures");

    public static IEnumerable<string> SpendingParts => Parts("spending");

    public static string FiguresOf(string sessionId) => Part("figures", sessionId);

    public static string SpendingOf(string sessionId) => Part("spending", sessionId);

    /// <summary>What one session adds to the sum of its part, or has spent.</summary>
    public static string Session(string sessionId) => "s" + TableKey.Hash(sessionId);

    public static string Day(DateOnly day) => "d" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What an agent has used of a model.</summary>
    public static string Use(string agent, string model) => "u" + TableKey.Hash($"{agent}\n{model}");

    public static RowRange AllUses(string part) => new(part, "u", "v", int.MaxValue);

    private static string Part(string kind, string sessionId) => $"{kind}|{TableKey.Hash(sessionId)[0]}";

    private static IEnumerable<string> Parts(string kind) =>
        Enumerable.Range(0, PartCount).Select(part => string.Create(CultureInfo.InvariantCulture, $"{kind}|{part:x}"));
}
