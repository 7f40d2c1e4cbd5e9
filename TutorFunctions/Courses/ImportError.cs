using System.Diagnostics.CodeAnalysis;

namespace TutorFunctions.Courses;

/// <summary>An archive that cannot be imported at all.</summary>
/// <param name="code">What kind of refusal it is, stable for a program: "not_a_zip", "unsafe_path".</param>
/// <param name="reason">What is wrong, and where.</param>
/// <param name="remedy">What the sender can do.</param>
/// <param name="cause">The error underneath, where there is one.</param>
[SuppressMessage(
    "Naming",
    "CA1710:Identifiers should have correct suffix",
    Justification = "The name says what it is to those who catch it: why an archive was refused."
)]
public sealed class ImportError(string code, string reason, string remedy, Exception? cause = null) : Exception($"{reason} {remedy}", cause)
{
    public string Code { get; } = code;

    public string Reason { get; } = reason;

    public string Remedy { get; } = remedy;
}
