namespace TutorFunctions.Lessons.Packs;

/// <summary>Something in a pack that its author must mend.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1.</param>
/// <param name="Reason">What is wrong and what to do about it.</param>
public sealed record LessonPackError(string File, int Line, int Column, string Reason)
{
    /// <summary>In the form that editors turn into a link: <c>file(line,column): reason</c>.</summary>
    public override string ToString() => $"{File}({Line},{Column}): {Reason}";
}
