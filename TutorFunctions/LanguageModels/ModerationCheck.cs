namespace TutorFunctions.LanguageModels;

/// <summary>Has a text judged by a moderation endpoint.</summary>
public interface IModerationCheck
{
    /// <summary>Whether an endpoint is configured. Where there is none, <see cref="CheckAsync"/> answers null at once.</summary>
    bool IsAvailable { get; }

    /// <summary>Judges a text. It never throws for an endpoint that is down: rules must hold without it.</summary>
    /// <returns>Null when there is no endpoint or it did not answer in time.</returns>
    Task<ModerationFinding?> CheckAsync(string text, CancellationToken cancellation);
}

/// <summary>What a moderation endpoint found in a text. Scores are from 0 (none) to 1 (certain).</summary>
/// <param name="Model">The model that judged.</param>
public sealed record ModerationFinding(string Model)
{
    /// <summary>The learner speaks of harming themselves, intends to, or asks how.</summary>
    public bool IsSelfHarm { get; init; }

    public double SelfHarmScore { get; init; }

    /// <summary>Violence against a person, or a threat of it.</summary>
    public bool IsViolence { get; init; }

    public double ViolenceScore { get; init; }

    /// <summary>Sexual content that involves a minor, or sexual content at all, which in a school is a sign to look at.</summary>
    public bool IsSexual { get; init; }

    public double SexualScore { get; init; }

    /// <summary>Harassment or hate, also with a threat.</summary>
    public bool IsHarassment { get; init; }

    public double HarassmentScore { get; init; }
}

/// <summary>For set-ups without a moderation endpoint.</summary>
public sealed class NoModeration : IModerationCheck
{
    public bool IsAvailable => false;

    public Task<ModerationFinding?> CheckAsync(string text, CancellationToken cancellation) => Task.FromResult<ModerationFinding?>(null);
}
