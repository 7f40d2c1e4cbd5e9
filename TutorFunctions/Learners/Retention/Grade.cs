namespace TutorFunctions.Learners.Retention;

/// <summary>How a review went. The numbers are those of FSRS.</summary>
public enum Grade
{
    /// <summary>Not recalled.</summary>
    Again = 1,

    /// <summary>Recalled with great effort, or partly.</summary>
    Hard = 2,

    /// <summary>Recalled.</summary>
    Good = 3,

    /// <summary>Recalled at once.</summary>
    Easy = 4,
}
