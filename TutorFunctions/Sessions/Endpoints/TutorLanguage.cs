using Microsoft.AspNetCore.Http;

namespace TutorFunctions.Sessions.Endpoints;

/// <summary>A language that the tutor speaks, by its two-letter code.</summary>
public enum TutorLanguage
{
    En,
    Ar,
}

internal static class TutorLanguages
{
    public static string Code(this TutorLanguage language) => language.ToString().ToLowerInvariant();

    /// <summary>The first language of a request's Accept-Language that the tutor speaks; English when it names none.</summary>
    public static TutorLanguage AcceptedBy(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.Where(static accepted => accepted.Quality is not 0)
            .OrderByDescending(static accepted => accepted.Quality ?? 1)
            .Select(static accepted => accepted.Value.ToString().Split('-')[0])
            .Select(static code => Enum.TryParse<TutorLanguage>(code, ignoreCase: true, out var spoken) ? spoken : (TutorLanguage?)null)
            .FirstOrDefault(static spoken => spoken is not null)
        ?? TutorLanguage.En;
}
