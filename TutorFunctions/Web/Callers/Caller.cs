using Microsoft.AspNetCore.Http;

namespace TutorFunctions.Web.Callers;

/// <summary>Who sends a request, as its key or link says.</summary>
/// <param name="Role">One role.</param>
public sealed record Caller(Role Role)
{
    /// <summary>The learner that a link is for; null for a link to one session and for all other callers.</summary>
    public string? LearnerId { get; init; }

    /// <summary>The session that a link is for; null for a link to all of a learner's and for all other callers.</summary>
    public string? SessionId { get; init; }

    /// <summary>The key's id; null for a link, and for the first key.</summary>
    public string? KeyId { get; init; }

    /// <summary>Whose key it is; null for a link.</summary>
    public string? Name { get; init; }

    /// <summary>The only classes that a teacher's key is for; null for a key that is not tied to classes.</summary>
    public IReadOnlyList<string>? ClassIds { get; init; }

    public bool IsLearner => Role == Role.Learner;

    /// <summary>Whether some learners, with all that is theirs, are hidden from the caller.</summary>
    public bool IsBound => IsLearner || ClassIds is not null;

    /// <summary>The caller that was let in with a request.</summary>
    /// <exception cref="InvalidOperationException">The host asked nobody who the caller is.</exception>
    public static Caller Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.HttpContext.Features.Get<Caller>()
            ?? throw new InvalidOperationException($"Nobody was asked who sends {request.Method} {request.Path}.");
    }

    /// <summary>The learner that a request is about: a learner's own link leaves no choice.</summary>
    /// <param name="learnerId">The one that the request names; null when it names none.</param>
    /// <exception cref="ProblemException">403: the link is for another learner, or for one session.</exception>
    public string? LearnerFor(string? learnerId)
    {
        if (!IsLearner)
            return learnerId;
        if (LearnerId is null || (learnerId is not null && learnerId != LearnerId))
            throw new ProblemException(
                403,
                "The link does not allow this",
                LearnerId is null ? "This link is for one session." : "This link is for another learner."
            );
        return LearnerId;
    }
}
