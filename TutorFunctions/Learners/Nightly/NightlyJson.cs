using System.Text.Json.Serialization;

namespace TutorFunctions.Learners.Nightly;

/// <summary>How the nightly model is stored. What another build cannot read is fitted anew in the next night.</summary>
/// <param name="FormatVersion">Raised whenever the features or their weights change their meaning.</param>
internal sealed record StoredNightlyModel(int FormatVersion, NightlyModel? Model)
{
    private const int CurrentFormat = 1;

    public static StoredNightlyModel Of(NightlyModel? model) => new(CurrentFormat, model);

    public NightlyModel? Read() => FormatVersion == CurrentFormat ? Model : null;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals
)]
[JsonSerializable(typeof(StoredNightlyModel))]
internal sealed partial class NightlyJson : JsonSerializerContext;
