namespace TutorFunctions.Lessons.Asked;

/// <summary>Something that learners say in the middle of a lesson, with what is said to it.</summary>
public interface IForeseen
{
    /// <summary>Unique within its list.</summary>
    string Id { get; }

    /// <summary>How learners say it, as different from each other as learners are; at least one.</summary>
    IReadOnlyList<string> Wordings { get; }

    /// <summary>What is said to it; it tells as well what it is about.</summary>
    string Answer { get; }
}
