using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>Leads a learner who has wandered off back to the lesson, through something that they like.</summary>
internal static class InterestHook
{
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

    /// <summary>
    /// The sentences that answer a reply that went off the topic: through something that the learner likes, each hook once.
    /// </summary>
    public static string Lead(Lesson lesson, IReadOnlyList<string> interests, string reply, Speech speech)
    {
        var named = Named(interests, reply) ?? Named(s_everydayTopics, reply);
        var used = speech.Times("hook");
        if ((named ?? (interests.Count > 0 ? interests[0] : null)) is not { } interest || used >= lesson.InterestHooks.Count)
            return speech.Say("later", ("title", lesson.Title));
        speech.Note("hook");
        var hook = lesson.InterestHooks[used].Replace("{interest}", interest, StringComparison.Ordinal);
        return named is null
            ? $"{speech.Say("later", ("title", lesson.Title))} {hook}"
            : $"{speech.Say("taken_up", ("topic", named))} {hook}";
    }

    /// <summary>Whether a reply names something that can be taken up.</summary>
    /// <param name="mayBeAny">Whether it may be what children often bring up, beside the learner's own interests.</param>
    public static bool NamesTopic(IReadOnlyList<string> interests, string reply, bool mayBeAny) =>
        Named(interests, reply) is not null || (mayBeAny && Named(s_everydayTopics, reply) is not null);

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
