using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents;

/// <summary>What is known of a learner from earlier sessions on a topic that no lesson covers, in a sentence.</summary>
internal static class EarlierLearning
{
    /// <returns>Null for a learner of whom nothing is known.</returns>
    public static string? Of(SessionSetup setup)
    {
        string[] parts =
        [
            .. Part("has mastered", setup.MasteredConcepts),
            .. Part("probably knows", setup.KnownConcepts),
            .. Part("has practised without getting there yet", setup.PractisedConcepts),
        ];
        return parts.Length == 0 ? null : $"In earlier sessions on this topic the student {string.Join("; ", parts)}.";
    }

    // A concept of an open topic has for its id the words of its name.
    private static IEnumerable<string> Part(string what, IEnumerable<string> concepts)
    {
        var names = concepts.Select(static id => id.Replace('-', ' ')).ToList();
        return names.Count == 0 ? [] : [$"{what}: {string.Join(", ", names)}"];
    }
}
