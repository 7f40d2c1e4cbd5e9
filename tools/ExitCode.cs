namespace TutorFunctions.Tools;

/// <summary>What the program returns to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command was understood and failed, or found what it looks for: errors in a lesson, cases that cannot be read.</summary>
    public const int Failed = 1;

    public const int WrongArguments = 2;

    /// <summary>Ended by Ctrl+C: 128 and the number of SIGINT, as shells have it.</summary>
    public const int Cancelled = 130;
}
