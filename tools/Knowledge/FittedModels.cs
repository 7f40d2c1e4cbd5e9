using System.Text.Json;
using System.Text.Json.Serialization;
using TutorFunctions.Learners.Fitting;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Tools.Knowledge;

/// <summary>What <c>knowledge fit</c> writes.</summary>
/// <param name="FormatVersion">Raised whenever a change to the records makes written models unreadable or wrong.</param>
/// <param name="Learners">Learners and answers that the models were fitted to.</param>
/// <param name="Knowledge">To fold answers with, and to predict with at once.</param>
/// <param name="Claims">Whether knowledge tracing may say by itself that a skill is mastered.</param>
/// <param name="Recency">To predict with from states folded with <paramref name="Knowledge"/>.</param>
internal sealed record FittedModels(
    int FormatVersion,
    int Learners,
    int Answers,
    KnowledgeModel Knowledge,
    MasteryClaims Claims,
    RecencyModel Recency
)
{
    public const int CurrentFormat = 2;

    public byte[] Serialize() => JsonSerializer.SerializeToUtf8Bytes(this, FittedModelsJson.Default.FittedModels);

    /// <exception cref="JsonException">The bytes are no fitted models, or of another format version.</exception>
    public static FittedModels Deserialize(ReadOnlySpan<byte> written) =>
        JsonSerializer.Deserialize(written, FittedModelsJson.Default.WrittenFormat) is { FormatVersion: CurrentFormat }
        && JsonSerializer.Deserialize(written, FittedModelsJson.Default.FittedModels)
            is { Knowledge: not null, Claims: not null, Recency: not null } models
            ? models
            : throw new JsonException($"These are no models of format version {CurrentFormat}.");

    /// <summary>Read first: the records of another format version may not hold together.</summary>
    internal sealed record WrittenFormat(int FormatVersion);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(FittedModels))]
[JsonSerializable(typeof(FittedModels.WrittenFormat))]
internal sealed partial class FittedModelsJson : JsonSerializerContext;
