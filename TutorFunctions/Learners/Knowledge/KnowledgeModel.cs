using System.Collections.Immutable;

namespace TutorFunctions.Learners.Knowledge;

/// <summary>
/// What is known of items and skills from other learners, or from nowhere: with <see cref="Default"/> everything works from the first
/// answer on.
/// </summary>
public sealed record KnowledgeModel
{
    public static readonly KnowledgeModel Default = new();

    public EloParameters Elo
    {
        get;
        init => field = value ?? new();
    } = new();

    /// <summary>Difficulty by item; an item that is not there counts as average.</summary>
    public ImmutableDictionary<string, ItemDifficulty> Items
    {
        get;
        init => field = value ?? ImmutableDictionary<string, ItemDifficulty>.Empty;
    } = ImmutableDictionary<string, ItemDifficulty>.Empty;

    /// <summary>Of a skill that <see cref="SkillTracing"/> does not have.</summary>
    public TracingParameters Tracing
    {
        get;
        init => field = value ?? TracingParameters.Default;
    } = TracingParameters.Default;

    /// <summary>Fitted or imported, by skill.</summary>
    public ImmutableDictionary<string, TracingParameters> SkillTracing
    {
        get;
        init => field = value ?? ImmutableDictionary<string, TracingParameters>.Empty;
    } = ImmutableDictionary<string, TracingParameters>.Empty;

    public TracingParameters TracingOf(string skill) => SkillTracing.GetValueOrDefault(skill) ?? Tracing;

    public ItemDifficulty DifficultyOf(string item) => Items.GetValueOrDefault(item) ?? ItemDifficulty.Unknown;
}
