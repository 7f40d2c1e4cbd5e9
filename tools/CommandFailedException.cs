namespace TutorFunctions.Tools;

/// <summary>A command cannot do what it was asked for; the message says why, and what to do.</summary>
internal sealed class CommandFailedException(string message, Exception? cause = null) : Exception(message, cause);
