namespace TutorFunctions.Assessments;

/// <summary>Why no further item is asked.</summary>
public enum EndReason
{
    /// <summary>The ability is known well enough.</summary>
    Precision,

    /// <summary>As many items have been asked as were to be.</summary>
    MaxItems,

    /// <summary>The time is over.</summary>
    TimeLimit,

    /// <summary>Every item of the objectives has been asked.</summary>
    NoItemsLeft,

    /// <summary>The course was deleted, or imported anew without the item that was open.</summary>
    ContentRemoved,
}

/// <summary>When an assessment has asked enough.</summary>
public static class StoppingRule
{
    /// <summary>
    /// The standard error, in logits, at which an ability is known well enough: a reliability of 0.91 among learners in general.
    /// </summary>
    public const double StandardError = 0.30;

    /// <summary>The most items that are asked unless the caller says otherwise.</summary>
    public const int MaxItems = 30;

    /// <returns>Null while more is to be asked.</returns>
    public static EndReason? Reached(AssessmentPlan plan, int answered, double standardError)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Type.StopsAtPrecision() && standardError <= StandardError)
            return EndReason.Precision;
        return answered >= plan.MaxItems ? EndReason.MaxItems : null;
    }
}
