namespace TutorFunctions.Learners.Endpoints;

/// <summary>Reads a learner's id from an address.</summary>
internal static class LearnerAddress
{
    /// <summary>
    /// Routing decodes everything of a part of an address but the slash, which the ids of some learning-management systems have.
    /// </summary>
    public static string IdOf(string part) => part.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
