using TutorFunctions.Evals.Dialogues;
using TutorFunctions.Grading;
using TutorFunctions.Lessons;

namespace TutorFunctions.Evals.Imported;

/// <summary>
/// Makes dialogues for the questions of an imported course: right answers in the forms that learners write them in, wrong ones, questions,
/// being stuck and going off the topic. A seed draws which.
/// </summary>
internal static class ImportedDialogues
{
    private static readonly Expectation s_right = new()
    {
        Intent = "attempt_answer",
        Evaluation = "correct",
        Advance = true,
    };
    private static readonly Expectation s_wrong = new() { Intent = "attempt_answer", Evaluation = "wrong" };
    private static readonly Expectation s_partial = new() { Intent = "attempt_answer", Evaluation = "partial" };
    private static readonly Expectation s_question = new() { Intent = "ask_question", Evaluation = "n/a" };
    private static readonly Expectation s_stuck = new() { Intent = "stuck", Evaluation = "n/a" };
    private static readonly Expectation s_offTopic = new() { Intent = "off_topic", Evaluation = "n/a" };

    /// <param name="count">How many dialogues of one reply to draw; as many questions of the course are asked, each once.</param>
    public static IReadOnlyList<(Lesson Lesson, Dialogue Dialogue)> Draw(IReadOnlyList<Lesson> lessons, int count, int seed)
    {
        var random = new Random(seed);
        var items = (
            from lesson in lessons
            from concept in lesson.Concepts
            from item in concept.Items
            select (lesson, concept, item)
        ).ToArray();
        random.Shuffle(items);
        return [.. items.Take(count).Select(entry => (entry.lesson, Of(entry.concept, entry.item, random)))];
    }

    private static Dialogue Of(Concept concept, Item item, Random random)
    {
        var (kind, reply, expected, or) = Reply(item, random);
        var turn = new DialogueTurn
        {
            Question = new AskedQuestion { Concept = concept.Id, Item = item.Id },
            Reply = reply,
            Expect = expected,
            Or = or,
        };
        return new Dialogue
        {
            Id = $"{item.Id}/{kind}",
            About = kind,
            Turns = [turn],
        };
    }

    private static (string Kind, string Reply, Expectation Expected, Expectation[] Or) Reply(Item item, Random random) =>
        random.Next(100) switch
        {
            < 45 => ("right", LearnerForms.Said(LearnerForms.Right(item.Answer, random), random), s_right, []),
            < 70 => (
                "wrong",
                LearnerForms.Said(LearnerForms.Wrong(item.Answer, random), random),
                s_wrong,
                item.Answer.Kind == AnswerKind.List ? [s_partial] : []
            ),
            < 80 => ("question", Pick(LearnerPhrases.Questions, random), s_question, [s_stuck]),
            < 90 => ("stuck", Pick(LearnerPhrases.Stuck, random), s_stuck, []),
            _ => ("off topic", Pick(LearnerPhrases.OffTopic, random), s_offTopic, []),
        };

    private static string Pick(string[] phrases, Random random) => phrases[random.Next(phrases.Length)];
}
