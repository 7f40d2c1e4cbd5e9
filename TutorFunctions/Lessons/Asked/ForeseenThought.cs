namespace TutorFunctions.Lessons.Asked;

/// <summary>Whether what a learner thinks is so.</summary>
public enum Soundness
{
    Sound,

    /// <summary>It is true only at times, or not the whole of it.</summary>
    InPart,

    Mistaken,
}

/// <summary>A reason, a step or a belief that learners put beside an answer or in its place, with what is said to it.</summary>
/// <param name="Id">Unique within the lesson.</param>
/// <param name="Wordings">How learners put it, as different from each other as learners are; at least one.</param>
/// <param name="Soundness">Whether it is so.</param>
/// <param name="Replies">
/// What is said to it, in one or two sentences that hold whatever the open question is; each is said once in a session.
/// </param>
public sealed record ForeseenThought(string Id, IReadOnlyList<string> Wordings, Soundness Soundness, IReadOnlyList<string> Replies)
    : IForeseen
{
    public string Answer => Replies.Count > 0 ? Replies[0] : string.Empty;
}
