namespace TutorFunctions.Access.Links;

/// <summary>A link that opens one learner's sessions, or one session, until it expires or is revoked.</summary>
/// <param name="Id">Names the link; no secret.</param>
/// <param name="LearnerId">Null when it is for one session.</param>
/// <param name="SessionId">Null when it is for all of a learner's.</param>
/// <param name="ExpiresAt">In UTC.</param>
/// <param name="CreatedAt">In UTC.</param>
/// <param name="ClassId">The class that it was given out in; null for none.</param>
public sealed record LearnerLink(
    string Id,
    string? LearnerId,
    string? SessionId,
    DateTime ExpiresAt,
    DateTime CreatedAt,
    string? ClassId = null
);
