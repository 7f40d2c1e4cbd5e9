using System.Collections.Immutable;
using TutorFunctions.Learners.Evidence;

namespace TutorFunctions.Classes;

/// <summary>A question and how a class has answered it.</summary>
public sealed record ItemInClass
{
    /// <summary>First tries from which on it is said that a class fails a question.</summary>
    private const int FewestTries = 5;

    /// <summary>Share of right first tries below which a class fails a question.</summary>
    private const double Hard = 0.3;

    /// <summary>Different answers that are kept, the most frequent ones.</summary>
    private const int MostAnswers = 30;

    /// <summary>The item's name throughout the tutor (<see cref="AnswerEvidence.Item"/>).</summary>
    public required string Item { get; init; }

    public string? CourseId { get; init; }

    public required string LessonId { get; init; }

    public required string ItemId { get; init; }

    public required string Skill { get; init; }

    /// <summary>Draws the numbers of the question as it was asked last.</summary>
    public int Seed { get; init; }

    /// <summary>First tries that were judged, and how many of them were right and without a hint.</summary>
    public int Tries { get; init; }

    public int Right { get; init; }

    /// <summary>Judged answers, later tries included.</summary>
    public int Answered { get; init; }

    /// <summary>What was answered, the most frequent first.</summary>
    public ImmutableArray<GivenAnswerCount> Answers
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>How often a learner said that the judgement of an answer to it was wrong.</summary>
    public int Disputed { get; init; }

    /// <summary>When a teacher was told that the class fails it; null while nobody was.</summary>
    public DateTime? ToldAt { get; init; }

    /// <summary>Share of right first tries; null before the first.</summary>
    public double? ShareRight => Tries == 0 ? null : (double)Right / Tries;

    public bool IsHard => Tries >= FewestTries && Right < Hard * Tries;

    /// <summary>The item with one more judged answer, or, for a weight of -1, without one that was counted before.</summary>
    /// <param name="said">The answer in few words; null when the reply put none forward.</param>
    /// <param name="weight">1 to count, -1 to take back.</param>
    public ItemInClass With(AnswerEvidence answer, string? said, int weight = 1)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return this with
        {
            Answered = Answered + weight,
            Tries = Tries + (answer.IsFirstTry ? weight : 0),
            Right = Right + (answer.IsUnaided ? weight : 0),
            Answers = said is null ? Answers : GivenAnswerCount.Count(Answers, said, answer, weight, MostAnswers),
        };
    }

    /// <summary>The item without a learner's name, and without answers that nobody else has given.</summary>
    public ItemInClass Without(string learnerId) =>
        this with
        {
            Answers = [.. Answers.Select(answer => answer.Without(learnerId)).OfType<GivenAnswerCount>()],
        };
}
