using TutorFunctions.Grading;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Lessons;

namespace TutorFunctions.Assessments;

/// <summary>An item that an assessment may ask, with the objective that it gives evidence for.</summary>
/// <param name="After">
/// The part of the same problem that must have been asked before; null for a first part and for an item by itself.
/// </param>
public sealed record BankItem(Item Item, string ObjectiveId, string LessonId, string? After)
{
    /// <summary>What the course says of how learners pick the objective up; null where it says nothing.</summary>
    public TracingStart? Tracing { get; init; }

    public string Id => Item.Id;

    /// <summary>Whether it is answered in words, so that people can mark it.</summary>
    public bool IsOpen => Item.Answer.Kind == AnswerKind.Text;

    public double Guessing => ItemPrior.Guessing(Item.Answer);

    public ItemCalibration Expected => ItemCalibration.Expected(ItemPrior.Difficulty(Item.Difficulty));
}
