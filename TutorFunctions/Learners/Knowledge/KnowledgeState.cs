using System.Collections.Immutable;

namespace TutorFunctions.Learners.Knowledge;

/// <summary>
/// What a learner's answers so far say about the learner. Plain data: it can be stored as JSON as it is, and is rebuilt by folding the
/// stored answers in their order (<see cref="KnowledgeUpdate.After"/>), an answer delivered twice folded once.
/// </summary>
public sealed record KnowledgeState
{
    /// <summary>A learner who has answered nothing.</summary>
    public static readonly KnowledgeState Empty = new();

    /// <summary>Ability over all skills, in logits; 0 is the average learner.</summary>
    public double Ability { get; init; }

    /// <summary>Answers folded in so far, over all skills.</summary>
    public int Answers { get; init; }

    /// <summary>By skill; a skill never asked is not there.</summary>
    public ImmutableDictionary<string, SkillKnowledge> Skills
    {
        get;
        init => field = value ?? ImmutableDictionary<string, SkillKnowledge>.Empty;
    } = ImmutableDictionary<string, SkillKnowledge>.Empty;

    /// <summary>By item; an item never asked is not there.</summary>
    public ImmutableDictionary<string, PracticeTrace> Items
    {
        get;
        init => field = value ?? ImmutableDictionary<string, PracticeTrace>.Empty;
    } = ImmutableDictionary<string, PracticeTrace>.Empty;
}

/// <summary>What the answers to one skill say.</summary>
/// <param name="Mastery">Probability, by Bayesian knowledge tracing, that the learner knows the skill now.</param>
/// <param name="Trace">The practice behind it.</param>
public sealed record SkillKnowledge(double Mastery, PracticeTrace Trace);

/// <summary>The practice of one skill or of one item.</summary>
public sealed record PracticeTrace
{
    public static readonly PracticeTrace None = new();

    /// <summary>What practice has added to the chance of a right answer, in logits.</summary>
    public double Gain { get; init; }

    public int Answers { get; init; }

    /// <summary>Sum of the scores: the number of right answers where none was partly right.</summary>
    public double Points { get; init; }

    /// <summary>Average of the scores in which each answer weighs 0.7 of the one after it; 0 before the first.</summary>
    public double Recent { get; init; }

    /// <summary>Answers right without a break up to now.</summary>
    public int Streak { get; init; }

    /// <summary>Which of the learner's answers the last one was, counted from 1 over all skills; 0 before the first.</summary>
    public int LastAnswer { get; init; }

    /// <summary>When the last one was given, where that is known.</summary>
    public DateTime? LastAt { get; init; }
}
