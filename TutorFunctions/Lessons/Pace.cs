namespace TutorFunctions.Lessons;

public enum Pace
{
    Slow,
    Medium,
    Fast,
}

public static class PaceTimes
{
    /// <summary>Minutes that a question takes with its explanation.</summary>
    /// <param name="pace">Null stands for a medium pace.</param>
    public static double MinutesPerQuestion(this Pace? pace) =>
        pace switch
        {
            Pace.Slow => 2.5,
            Pace.Fast => 1.5,
            _ => 2,
        };
}
