namespace TutorFunctions.Grading.Reading;

/// <summary>What a reply says about the answer.</summary>
public enum Stated
{
    /// <summary>One answer.</summary>
    One,

    /// <summary>Nothing that could be an answer.</summary>
    Nothing,

    /// <summary>Only what the answer is not.</summary>
    Denied,

    /// <summary>Only a bound, as "more than 24".</summary>
    Bound,

    /// <summary>Different answers with "or" between them.</summary>
    Either,

    /// <summary>Different values, none of them marked as the answer.</summary>
    Several,
}
