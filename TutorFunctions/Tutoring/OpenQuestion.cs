using TutorFunctions.Lessons;

namespace TutorFunctions.Tutoring;

/// <summary>
/// The question that the learner has been asked and has not settled. The item and the seed bring it back as it was asked.
/// </summary>
public sealed record OpenQuestion
{
    /// <summary>Choices of which a wrong pick tells the right one.</summary>
    public const int ChoicesThatTell = 2;

    public required string ItemId { get; init; }

    public required int Seed { get; init; }

    /// <summary>The concept that the item belongs to.</summary>
    public required string ConceptId { get; init; }

    /// <summary>The step that the answer is evidence for.</summary>
    public required string StepId { get; init; }

    /// <summary>Concepts besides its own that a right answer is evidence for.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>Whether it is asked ahead of the plan, to see whether steps can be left out.</summary>
    public bool IsChallenge { get; init; }

    /// <summary>The question itself, with what answers it, where a model has written it; null for one of the lesson's.</summary>
    public Item? Written { get; init; }

    /// <summary>Attempts at it that were not right, being stuck among them.</summary>
    public int FailedAttempts { get; init; }

    /// <summary>Answers to it that were not settled: unfinished, undecided, or not made out.</summary>
    public int UnsettledAnswers { get; init; }

    /// <summary>Whether it counts already among the questions that the learner has answered.</summary>
    public bool IsCounted { get; init; }

    /// <summary>How many choices it gives; 0 for an open question, and in the state of a build that did not note it.</summary>
    public int Options { get; init; }

    /// <summary>How many hints there are for it.</summary>
    public int HintLevels { get; init; }

    /// <summary>The first hint that says the answer, from 1; null when it is the last, if any.</summary>
    public int? GivenAwayBy { get; init; }

    /// <summary>Hints that the tutor's own messages have given, from the first on.</summary>
    public int HintsShown { get; init; }

    /// <summary>The turn in whose message it was first asked.</summary>
    public required int AskedInTurn { get; init; }

    /// <summary>Whether a model wrote it for the message of a turn, so that it may still be changed there.</summary>
    public bool IsWrittenFor(int turn) => Written is not null && AskedInTurn == turn;

    /// <summary>The question as it was asked; null when the lesson no longer has it.</summary>
    public Question? In(Lesson lesson) =>
        (Written ?? lesson.FindItem(ConceptId, ItemId)) is { } item ? ItemTemplate.Instantiate(item, Seed) : null;

    /// <summary>How far down its hints the learner has come.</summary>
    /// <param name="taken">Hints that the learner had taken when the reply arrived.</param>
    public int HintsSeen(int taken) => Math.Max(HintsShown, taken);

    /// <summary>Whether a hint was seen that gives the answer away, as the last one may. A single hint is only a start.</summary>
    public bool IsGivenAway(int taken) =>
        GivenAwayBy is { } level ? HintsSeen(taken) >= level : HintLevels > 1 && HintsSeen(taken) >= HintLevels;
}
