using Microsoft.Extensions.Logging;
using OpenAI.Moderations;
using TutorFunctions.LanguageModels.Wire;

namespace TutorFunctions.LanguageModels;

/// <summary>Asks OpenAI's moderation endpoint, or one that speaks its protocol.</summary>
public sealed partial class OpenAiModeration(
    ModelSettings settings,
    ModelWire wire,
    TimeProvider clock,
    ILogger<OpenAiModeration> logger
) : IModerationCheck
{
    /// <summary>A learner waits for the answer, and rules look at the text as well.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    public bool IsAvailable => settings is { Endpoint: not null, ModerationModel: not null };

    public async Task<ModerationFinding?> CheckAsync(string text, CancellationToken cancellation)
    {
        if (settings is not { Endpoint: not null, ModerationModel: { } model } || string.IsNullOrWhiteSpace(text))
            return null;
        using var limit = new CancellationTokenSource(s_patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            ModerationResult found = await wire.Moderations(model)
                .ClassifyTextAsync(new Redaction([], []).Apply(text), either.Token);
            return Finding(model, found);
        }
        catch (Exception error)
            when (!cancellation.IsCancellationRequested && (WireFault.Is(error) || error is OperationCanceledException)
            )
        {
            LogNoAnswer(model, error.Message);
            return null;
        }
    }

    private static ModerationFinding Finding(string model, ModerationResult found) =>
        new(model)
        {
            IsSelfHarm = Flagged(found.SelfHarm, found.SelfHarmIntent, found.SelfHarmInstructions),
            SelfHarmScore = Highest(found.SelfHarm, found.SelfHarmIntent, found.SelfHarmInstructions),
            IsViolence = Flagged(found.Violence, found.ViolenceGraphic),
            ViolenceScore = Highest(found.Violence, found.ViolenceGraphic),
            IsSexual = Flagged(found.Sexual, found.SexualMinors),
            SexualScore = Highest(found.Sexual, found.SexualMinors),
            IsHarassment = Flagged(found.Harassment, found.HarassmentThreatening, found.Hate, found.HateThreatening),
            HarassmentScore = Highest(found.Harassment, found.HarassmentThreatening, found.Hate, found.HateThreatening),
        };

    private static bool Flagged(params ReadOnlySpan<ModerationCategory?> categories)
    {
        foreach (var category in categories)
        {
            if (category is { Flagged: true })
                return true;
        }

        return false;
    }

    private static double Highest(params ReadOnlySpan<ModerationCategory?> categories)
    {
        var highest = 0.0;
        foreach (var category in categories)
            highest = Math.Max(highest, category?.Score ?? 0);
        return highest;
    }

    [LoggerMessage(LogLevel.Warning, "The moderation endpoint ({Model}) did not answer, so the rules alone look at a reply: {Reason}")]
    private partial void LogNoAnswer(string model, string reason);
}
