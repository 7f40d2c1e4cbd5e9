namespace TutorFunctions.Tools.Lessons;

/// <summary>What must be mended in a file.</summary>
/// <param name="Line">Counted from 1; null where the error is of the whole file.</param>
/// <param name="Column">Counted from 1; null where <paramref name="Line"/> is.</param>
/// <param name="Reason">What is wrong and what to do about it.</param>
internal sealed record ContentError(string File, int? Line, int? Column, string Reason)
{
    /// <summary>In the form that editors turn into a link.</summary>
    public override string ToString() => Line is null ? $"{File}: {Reason}" : $"{File}({Line},{Column}): {Reason}";
}
