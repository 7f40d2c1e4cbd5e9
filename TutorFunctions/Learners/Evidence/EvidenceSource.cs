namespace TutorFunctions.Learners.Evidence;

/// <summary>Names the judged answer that a piece of evidence is, so that it can be found again and is taken once.</summary>
public static class EvidenceSource
{
    private const string Session = "session/";
    private const string Assessment = "assessment/";

    public static string OfTurn(string sessionId, int turn) => $"{OfSession(sessionId)}{turn}";

    /// <summary>What the sources of all turns of a session begin with.</summary>
    public static string OfSession(string sessionId) => $"{Session}{sessionId}/";

    public static string OfAssessment(string assessmentId, string itemId) => $"{Assessment}{assessmentId}/{itemId}";

    /// <returns>The session or assessment that a source lies in.</returns>
    public static string Occasion(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var end = source.IndexOf('/', source.IndexOf('/', StringComparison.Ordinal) + 1);
        return end < 0 ? source : source[..end];
    }

    public static bool IsAssessment(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.StartsWith(Assessment, StringComparison.Ordinal);
    }
}
