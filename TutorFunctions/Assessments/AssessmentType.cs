namespace TutorFunctions.Assessments;

public enum AssessmentType
{
    /// <summary>Finds out what a learner knows, and where the gaps are.</summary>
    Diagnostic,

    /// <summary>Helps while it asks: each answer is followed by what was right about it and how it is found.</summary>
    Formative,

    /// <summary>Measures what was learned.</summary>
    Summative,

    /// <summary>Asks with each answer how sure the learner is, and compares.</summary>
    Self,

    /// <summary>Asks for answers in words, which two people mark.</summary>
    Peer,
}

/// <summary>What goes by an assessment's type.</summary>
public static class AssessmentTypes
{
    private static readonly TimeSpan s_testTime = TimeSpan.FromMinutes(60);

    /// <summary>Items asked unless the caller says otherwise; marking takes people's time, so that peers are asked for less.</summary>
    public static int DefaultMaxItems(this AssessmentType type) => type == AssessmentType.Peer ? 5 : StoppingRule.MaxItems;

    /// <summary>The time given unless the caller says otherwise; null for as long as it takes.</summary>
    public static TimeSpan? DefaultTimeLimit(this AssessmentType type) =>
        type is AssessmentType.Diagnostic or AssessmentType.Summative ? s_testTime : null;

    /// <summary>Whether it ends as soon as the ability is known. Marks come in too late to end one by.</summary>
    public static bool StopsAtPrecision(this AssessmentType type) => type != AssessmentType.Peer;

    /// <summary>Whether every answer must say how sure the learner is.</summary>
    public static bool AsksConfidence(this AssessmentType type) => type == AssessmentType.Self;

    /// <summary>Whether the learner is told after each answer what was right about it.</summary>
    public static bool TeachesAsItAsks(this AssessmentType type) => type == AssessmentType.Formative;
}
