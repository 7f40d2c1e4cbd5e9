namespace TutorFunctions.Hosting;

/// <summary>What keeps the server from starting and its operator can mend: said in a sentence, without the way through the code.</summary>
internal static class StartRefusal
{
    /// <returns>Null for a defect, which is to be seen whole.</returns>
    public static string? Of(Exception error) =>
        error switch
        {
            IOException when error.Message.Contains("address already in use", StringComparison.Ordinal) =>
                $"{error.Message} Stop the program that listens there, or set TUTOR_PORT to another port (0 picks a free one).",
            IOException or UnauthorizedAccessException => error.Message,
            SettingException => error.Message,
            _ => null,
        };
}
