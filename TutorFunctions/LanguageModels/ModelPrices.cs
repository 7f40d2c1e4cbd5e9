using System.Globalization;
using Microsoft.Extensions.AI;
using TutorFunctions.Tutoring;

namespace TutorFunctions.LanguageModels;

/// <summary>What models cost.</summary>
public sealed class ModelPrices(IReadOnlyDictionary<string, ModelPrice> prices)
{
    /// <summary>
    /// List prices of OpenAI, in US dollars for a million tokens, as published in November 2025. TUTOR_MODEL_PRICES goes before them.
    /// </summary>
    public static readonly ModelPrices Published = new(
        new Dictionary<string, ModelPrice>(StringComparer.OrdinalIgnoreCase)
        {
            ["gpt-5.1"] = new(1.25m, 10m, 0.125m),
            ["gpt-5"] = new(1.25m, 10m, 0.125m),
            ["gpt-5-mini"] = new(0.25m, 2m, 0.025m),
            ["gpt-5-nano"] = new(0.05m, 0.40m, 0.005m),
            ["gpt-4.1"] = new(2m, 8m, 0.50m),
            ["gpt-4.1-mini"] = new(0.40m, 1.60m, 0.10m),
            ["gpt-4o"] = new(2.50m, 10m, 1.25m),
            ["gpt-4o-mini"] = new(0.15m, 0.60m, 0.075m),
            ["text-embedding-3-small"] = new(0.02m, 0m, 0.02m),
            ["text-embedding-3-large"] = new(0.13m, 0m, 0.13m),
        }
    );

    /// <summary>
    /// Reads entries as <c>name=input/output</c> or <c>name=input/output/cached</c> between semicolons; they go before the published ones.
    /// </summary>
    /// <exception cref="SettingException">An entry has another form.</exception>
    public static ModelPrices Read(string? setting)
    {
        var all = new Dictionary<string, ModelPrice>(Published.All, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in (setting ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = entry.Split('=', 2, StringSplitOptions.TrimEntries);
            var numbers = parts.Length == 2 ? parts[1].Split('/').Select(Number).ToList() : [];
            if (parts[0].Length == 0 || numbers.Count is < 2 or > 3 || numbers.Contains(null))
            {
                throw new SettingException(
                    $"TUTOR_MODEL_PRICES has '{entry}'; an entry is name=input/output or name=input/output/cached in US dollars for a "
                        + $"million tokens, "
                        + "for example gpt-4o=2.50/10/1.25; entries stand between semicolons."
                );
            }

            all[parts[0]] = new ModelPrice(
                numbers[0]!.Value,
                numbers[1]!.Value,
                numbers.Count == 3 ? numbers[2]!.Value : numbers[0]!.Value
            );
        }

        return new ModelPrices(all);
    }

    private IReadOnlyDictionary<string, ModelPrice> All => prices;

    /// <summary>
    /// The price of a model by its name, or by the name without the date of its version, as gpt-4o-2024-08-06; null when it is not known.
    /// </summary>
    public ModelPrice? Find(string model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (prices.TryGetValue(model, out var price))
            return price;
        var dated = model.IndexOf("-20", StringComparison.Ordinal);
        return dated > 0 && prices.TryGetValue(model[..dated], out price) ? price : null;
    }

    /// <summary>What an answer has used. Tokens that the server did not count are none.</summary>
    /// <param name="model">The model or deployment that was asked.</param>
    public TokenUsage UseOf(string model, ChatResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var (input, output) = ((int)(response.Usage?.InputTokenCount ?? 0), (int)(response.Usage?.OutputTokenCount ?? 0));

        // A deployment's own name says nothing of its price; the server's answer names the model behind it.
        var price = Find(model) ?? (response.ModelId is { } named ? Find(named) : null);
        return new TokenUsage(input, output, price?.Of(input, (int)(response.Usage?.CachedInputTokenCount ?? 0), output));
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
}

/// <summary>US dollars for a million tokens.</summary>
/// <param name="Cached">Of input that the provider had kept from an earlier call.</param>
public sealed record ModelPrice(decimal Input, decimal Output, decimal Cached)
{
    public decimal Of(int inputTokens, int cachedTokens, int outputTokens) =>
        ((Input * (inputTokens - cachedTokens)) + (Cached * cachedTokens) + (Output * outputTokens)) / 1_000_000m;
}
