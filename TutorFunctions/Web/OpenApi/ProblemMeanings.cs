namespace TutorFunctions.Web.OpenApi;

/// <summary>What the statuses of problems mean throughout the API.</summary>
internal static class ProblemMeanings
{
    public static string Of(int status) =>
        status switch
        {
            400 => "The body is not JSON.",
            401 => "A key or a signature is missing or wrong.",
            403 => "The key, or the link, has not the role for this.",
            404 => "There is nothing under this id.",
            409 => "It does not go with the present state; the detail says why.",
            412 => "Somebody has changed it since; the detail says how it is now.",
            413 => "The body is too large.",
            415 => "The media type is not taken.",
            422 => "A value is out of range; errors names it by field.",
            429 => "Too many requests; Retry-After says when to come back.",
            503 => "Not set up, not ready, or overloaded; the detail says which, and Retry-After when to come back.",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A status without a meaning: add it here."),
        };
}
