using TutorFunctions.Lessons;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>Leads a learner who has wandered off back to the lesson, through something that they like.</summary>
internal static class InterestHook
{
    private static readonly string[] s_hooksForAnyLesson =
    [
        "Imagine you write a book about {interest} and somebody asks you this on the way.",
        "Suppose you can only get back to {interest} by solving this first.",
    ];

    /// <summary>
    /// What children often bring up. Only these words are taken from a reply: whatever else it says is not for the tutor to repeat.
    /// </summary>
    private static readonly string[] s_everydayTopics =
    [
        "animals",
        "art",
        "baking",
        "baseball",
        "basketball",
        "birds",
        "books",
        "cars",
        "cats",
        "chess",
        "cooking",
        "cricket",
        "dancing",
        "dinosaurs",
        "dogs",
        "dragons",
        "drawing",
        "films",
        "fish",
        "fishing",
        "food",
        "football",
        "games",
        "gardening",
        "guitar",
        "hiking",
        "hockey",
        "horses",
        "ice cream",
        "insects",
        "Lego",
        "Minecraft",
        "movies",
        "music",
        "painting",
        "pandas",
        "piano",
        "pirates",
        "pizza",
        "planets",
        "Pokemon",
        "puzzles",
        "rabbits",
        "robots",
        "rockets",
        "running",
        "science",
        "sharks",
        "singing",
        "skateboards",
        "soccer",
        "space",
        "sports",
        "superheroes",
        "swimming",
        "tennis",
        "trains",
        "travelling",
        "unicorns",
        "video games",
        "volcanoes",
        "weather",
    ];

    /// <summary>The sentences that answer a reply that went off the topic.</summary>
    /// <param name="seed">Draws one of the lesson's sentences.</param>
    public static string Lead(Lesson lesson, IReadOnlyList<string> interests, string reply, int seed)
    {
        var named = Named(interests, reply) ?? Named(s_everydayTopics, reply);
        if ((named ?? (interests.Count > 0 ? interests[0] : null)) is not { } interest)
            return $"Let us keep that for later and come back to our lesson, \"{lesson.Title}\".";
        var hooks = lesson.InterestHooks.Count > 0 ? lesson.InterestHooks : s_hooksForAnyLesson;
        var hook = hooks[(int)((uint)seed % (uint)hooks.Count)].Replace("{interest}", interest, StringComparison.Ordinal);
        return named is null
            ? $"Let us keep that for later. {hook}"
            : $"{char.ToUpperInvariant(named[0])}{named[1..]}: good idea, let us use it. {hook}";
    }

    /// <summary>Whether a reply names something that can be taken up.</summary>
    public static bool NamesTopic(IReadOnlyList<string> interests, string reply) =>
        (Named(interests, reply) ?? Named(s_everydayTopics, reply)) is not null;

    private static string? Named(IReadOnlyList<string> topics, string reply) =>
        topics
            .Where(topic => topic.Length > 0 && Mentions(reply, topic.Length > 4 ? topic.TrimEnd('s') : topic))
            .MaxBy(topic => topic.Length);

    private static bool Mentions(string reply, string topic)
    {
        for (
            var at = reply.IndexOf(topic, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = reply.IndexOf(topic, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = at + topic.Length;
            if (
                (at == 0 || !char.IsLetter(reply[at - 1]))
                && (end == reply.Length || !char.IsLetter(reply[end]) || reply[end] is 's' or 'S')
            )
                return true;
        }

        return false;
    }
}
