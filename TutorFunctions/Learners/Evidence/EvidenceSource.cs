namespace TutorFunctions.Learners.Evidence;

/// <summary>Names the judged answer that a piece of evidence is, so that it can be found again and is taken once.</summary>
public static class EvidenceSource
{
    private const string Session = "session/";
    private const string Assessment = "assessment/";

    public static string OfTurn(string sessionId, int turn) => $"{Session}{sessionId}/{turn}";

    public static string OfAssessment(string assessmentId, string itemId) => $"{Assessment}{assessmentId}/{itemId}";

    public static bool IsAssessment(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.StartsWith(Assessment, StringComparison.Ordinal);
    }

    /// <returns>The session or assessment that a source lies in, as "session/1234".</returns>
    public static string Occasion(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var end = source.IndexOf('/', source.IndexOf('/', StringComparison.Ordinal) + 1);
        return end < 0 ? source : source[..end];
    }
}
