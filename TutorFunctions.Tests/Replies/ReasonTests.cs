using TutorFunctions.Agents.Evaluator;
using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using TutorFunctions.Replies;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Replies;

/// <summary>Why a reply comes to what it comes to, as teachers and models read it: it never says the contrary.</summary>
public sealed class ReasonTests
{
    /// <summary>Of the answers to other questions, which are thousands together, one in so many.</summary>
    private const int EveryWhich = 25;

    private static readonly string[] s_against =
    [
        "No key idea",
        "ideas are missing",
        "none of",
        "does not",
        "no number",
        "other numbers",
        "is not",
    ];

    private static readonly string[] s_for =
    [
        "Every key idea",
        "The reply is \"",
        "The reply says \"",
        "is an accepted wording",
        "it is right",
    ];

    [Fact]
    public void A_reason_fits_its_verdict_for_whatever_is_said_to_any_question_in_words_of_the_lessons()
    {
        var items = (
            from lesson in AuthoredLessons.All
            from concept in lesson.Concepts
            from item in concept.Items
            where item.Answer.Kind == AnswerKind.Text
            select (concept, question: ItemTemplate.Instantiate(item, 1))
        ).ToList();
        var replies = items
            .SelectMany(static one => Own(one.question))
            .Concat(["goes wrong: nothing really, so there is no reason", "because it is so", "it gets bigger and then it is more"])
            .ToList();

        var contradictions = (
            from place in Enumerable.Range(0, items.Count).AsParallel()
            let one = items[place]
            from reply in Own(one.question).Concat(replies.Where((_, at) => (at + place) % EveryWhich == 0))
            let reading = ReadReply.Of(one.concept, one.question, reply).Reading
            let wrong = reading.Outcome switch
            {
                Outcome.Accept => s_against,
                Outcome.Partial => [.. s_for, "No key idea"],
                Outcome.Refuse => s_for,
                _ => [],
            }
            where wrong.Any(words => reading.Reason.Contains(words, StringComparison.Ordinal))
            select $"{one.question.ItemId}: \"{reply}\" is {reading.Outcome}: {reading.Reason}"
        ).ToList();

        items.Count.ShouldBeGreaterThan(50);
        contradictions.ShouldBeEmpty();
    }

    private static IEnumerable<string> Own(Question question) =>
        new[] { question.Solution, First(question, 1), First(question, 9) }.OfType<string>();

    private static string First(Question question, int ideas) =>
        string.Join(" and ", question.Answer.KeyIdeas.Take(ideas).Select(static idea => idea.Phrases[0]));
}
