using TutorFunctions.Grading;
using TutorFunctions.Language;
using TutorFunctions.Lessons;
using TutorFunctions.Replies;
using TutorFunctions.Safety.Distress;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>A reply with the question that it is to, read once for whoever judges it.</summary>
/// <param name="Concept">The concept of the question.</param>
/// <param name="Question">The question as it was asked.</param>
/// <param name="Reply">What the learner wrote.</param>
/// <param name="Reading">The dialogue acts of the reply, the claim that stands and what it comes to.</param>
internal sealed record ReadReply(Concept Concept, Question Question, string Reply, Reading Reading)
{
    /// <summary>The reader of every reply: what judges for authors uses it too, so that they see what learners get.</summary>
    public static ReplyReader Reader { get; } =
        new(LanguagePack.English, AnswerGrader.Grade, static text => DistressSigns.In(text) is not null);

    /// <summary>The lesson that the question belongs to; null where only the question is known.</summary>
    public Lesson? Lesson { get; init; }

    /// <summary>What of the answer was found right in earlier replies to the same question.</summary>
    public IReadOnlyList<string> AcceptedBefore { get; init; } = [];

    /// <summary>The acts as they are kept with the evaluation.</summary>
    public IReadOnlyList<ReplyAct> Acts => [.. Reading.Acts.Select(ReplyAct.Of)];

    /// <summary>A claim as the learner wrote it.</summary>
    public string AsWritten(string claim) =>
        Reading.Candidates.FirstOrDefault(candidate => candidate.Text.Trim() == claim.Trim())?.Span.In(Reply) ?? claim;

    public static ReadReply Of(EvaluatorInput input, Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(lesson);
        var concept = lesson.Concept(input.Question.ConceptId);
        var question = ItemTemplate.Instantiate(concept.Item(input.Question.ItemId), input.Question.Seed);
        return Of(concept, question, input.Reply, Before(input, lesson)) with
        {
            AcceptedBefore = input.AcceptedBefore,
            Lesson = lesson,
        };
    }

    public static ReadReply Of(Concept concept, Question question, string reply, AnswerKey? before = null) =>
        new(concept, question, reply, Reader.Read(new AskedQuestion(question.Answer) { Steps = Steps(question), Before = before }, reply));

    // A scaffold's answer is a step as well.
    private static List<string> Steps(Question question) =>
        [
            .. question.Hints.SelectMany(static hint => hint.SubHints.Prepend(hint)).SelectMany(static hint => hint.Answer?.Accepted ?? []),
            .. question.Solution is { } solution ? [solution] : Array.Empty<string>(),
        ];

    private static AnswerKey? Before(EvaluatorInput input, Lesson lesson) => input.Before?.In(lesson)?.Answer;
}
