namespace TutorFunctions.Learners.Commands;

/// <summary>A file of answers that cannot be read; the message says where and why.</summary>
internal sealed class ResponseFileException(string message) : Exception(message);
