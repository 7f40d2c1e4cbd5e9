namespace TutorFunctions.Telemetry;

/// <summary>The meter that all of the tutor's own instruments belong to.</summary>
internal static class TutorMeter
{
    public const string Name = "TutorFunctions";
}
