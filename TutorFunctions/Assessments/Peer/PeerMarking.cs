namespace TutorFunctions.Assessments;

/// <summary>
/// Makes one mark of several (Johnson, Penny and Gordon 2000). Two that lie at most a point apart count as agreement: their mean. When they
/// lie further apart, a third decides together with the one that it is nearer to, or alone from between them; when it is more than a point
/// from both, a teacher decides.
/// </summary>
public static class PeerMarking
{
    private const int Agreement = 1;

    /// <param name="marks">All marks of one answer, in the order in which they came.</param>
    public static MarkOutcome Reconcile(IReadOnlyList<PeerMark> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        if (marks.FirstOrDefault(mark => mark.IsTeacher) is { } teacher)
            return new(MarkStatus.Settled, teacher.Points);
        return marks.Select(mark => mark.Points).ToList() switch
        {
            [] or [_] => new(MarkStatus.AwaitingMarks, null),
            [var first, var second, ..] when Math.Abs(first - second) <= Agreement => new(MarkStatus.Settled, (first + second) / 2.0),
            [_, _] => new(MarkStatus.AwaitingThird, null),
            [var first, var second, var third, ..] => WithThird(first, second, third),
        };
    }

    private static MarkOutcome WithThird(int first, int second, int third)
    {
        var (toFirst, toSecond) = (Math.Abs(third - first), Math.Abs(third - second));
        if (Math.Min(toFirst, toSecond) > Agreement)
            return new(MarkStatus.AwaitingTeacher, null);
        return new(MarkStatus.Settled, toFirst == toSecond ? third : (third + (toFirst < toSecond ? first : second)) / 2.0);
    }
}

/// <param name="Points">From 0 to <see cref="PeerMark.MostPoints"/>; null until it is settled.</param>
public sealed record MarkOutcome(MarkStatus Status, double? Points);

public enum MarkStatus
{
    /// <summary>Fewer than two people have marked it.</summary>
    AwaitingMarks,

    /// <summary>The first two disagree; one more is asked.</summary>
    AwaitingThird,

    /// <summary>Three disagree.</summary>
    AwaitingTeacher,

    Settled,
}
