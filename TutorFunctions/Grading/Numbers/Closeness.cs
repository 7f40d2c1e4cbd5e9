namespace TutorFunctions.Grading.Numbers;

/// <summary>How near a written number comes to the right one.</summary>
public enum Closeness
{
    Equal,

    /// <summary>Rounded as far as a teacher accepts, as 0.333 for 1/3.</summary>
    WellRounded,

    /// <summary>Rounded in another way than asked, as 0.33 for 1/3 or 3541.667 for 3541.67.</summary>
    OtherwiseRounded,

    Different,
}
