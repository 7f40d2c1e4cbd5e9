namespace TutorFunctions.Safety.Distress;

/// <summary>
/// A second opinion on whether a reply tells of distress, as a moderation endpoint has one. It is asked about replies in which the rules
/// find nothing; it can add a concern and never take one away.
/// </summary>
public interface IDistressOpinion
{
    /// <param name="reply">What the learner wrote.</param>
    /// <param name="names">Names in it that must not leave the product.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>
    /// Null when it sees no concern, or has no opinion at present. A failure is no reason to throw: the lesson goes on by the rules.
    /// </returns>
    Task<Concern?> JudgeAsync(string reply, IReadOnlyList<string> names, CancellationToken cancellation);
}
