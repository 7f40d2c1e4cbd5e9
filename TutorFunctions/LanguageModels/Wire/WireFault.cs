using System.ClientModel;
using System.Globalization;
using Azure.Identity;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace TutorFunctions.LanguageModels.Wire;

/// <summary>
/// What counts as the fault of the way to a model: what the client library throws for a connection, an answer or an identity, and what the
/// pipeline throws for a wait. Anything else is a defect of ours and goes on as it is.
/// </summary>
internal static class WireFault
{
    private const int LongestReason = 300;

    public static bool Is(Exception? error) =>
        error is ClientResultException or AuthenticationFailedException or TimeoutRejectedException or BrokenCircuitException;

    /// <summary>Whether the same request may be answered a moment later.</summary>
    public static bool MayPass(Exception? error) => error is ClientResultException { Status: 0 or 408 or 409 or 429 or >= 500 };

    /// <summary>How long a server asks to be left alone.</summary>
    /// <returns>Null where it does not say, or says what is no duration.</returns>
    public static TimeSpan? RetryAfter(Exception? error, DateTimeOffset now)
    {
        if (error is not ClientResultException { Status: 429 or 503 } refusal)
            return null;
        if (refusal.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) is not true || value is null)
            return null;
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            return seconds >= 0 ? TimeSpan.FromSeconds(Math.Min(seconds, TimeSpan.SecondsPerDay)) : null;
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var at) && at > now ? at - now : null;
    }

    /// <summary>The same fault, as those who ask a model know it.</summary>
    /// <param name="patience">How long the call was waited for.</param>
    public static Exception Of(Exception error, string model, TimeSpan patience) =>
        error switch
        {
            TimeoutRejectedException => new ModelFailedException(
                string.Create(CultureInfo.InvariantCulture, $"{model} did not answer within {patience.TotalSeconds:0.#} s."),
                error
            ),
            BrokenCircuitException => new ModelNotAvailableException(
                $"{model} has failed again and again and is left alone for a moment.",
                error
            ),
            ClientResultException { Status: 0 } => new ModelFailedException($"{model} could not be reached: {Brief(error.Message)}", error),
            ClientResultException refusal => OfRefusal(refusal, model),
            _ => new ModelNotAvailableException($"The identity was not accepted for {model}: {Brief(error.Message)}", error),
        };

    private static Exception OfRefusal(ClientResultException error, string model)
    {
        var refusal = WireRefusal.Of(error);
        if (MayPass(error))
            return new ModelFailedException($"{model} answered {error.Status}.", error);
        return new ModelNotAvailableException(
            error.Status switch
            {
                _ when IsFiltered(refusal) => $"The provider's content filter refused what {model} was asked.",
                401 or 403 => $"The endpoint answered {error.Status}: the key or the identity is not accepted for {model}.",
                404 => $"The endpoint knows no model or deployment '{model}' (404).",
                _ => $"The endpoint refused the request to {model} with {error.Status}: {Brief(refusal.Words)}",
            },
            error
        );
    }

    public static bool IsFiltered(WireRefusal refusal) => refusal.Status == 400 && refusal.Names("content_filter", "content_policy");

    private static string Brief(string message) => message.Length > LongestReason ? message[..LongestReason] : message;
}
