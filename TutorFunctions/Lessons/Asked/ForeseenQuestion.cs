namespace TutorFunctions.Lessons.Asked;

/// <summary>Something that learners ask in the middle of a lesson, with what is said to it.</summary>
/// <param name="Id">Unique within the lesson.</param>
/// <param name="Wordings">How learners ask it, as different from each other as learners are; at least one.</param>
/// <param name="Answer">What is said, in one to three sentences that can be read by themselves.</param>
public sealed record ForeseenQuestion(string Id, IReadOnlyList<string> Wordings, string Answer) : IForeseen;
