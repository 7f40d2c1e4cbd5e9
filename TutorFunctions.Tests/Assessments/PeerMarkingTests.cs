using TutorFunctions.Assessments;

namespace TutorFunctions.Tests.Assessments;

public sealed class PeerMarkingTests
{
    [Theory]
    [InlineData("", MarkStatus.AwaitingMarks, null)]
    [InlineData("3", MarkStatus.AwaitingMarks, null)]
    [InlineData("3 3", MarkStatus.Settled, 3.0)]
    [InlineData("2 3", MarkStatus.Settled, 2.5)]
    [InlineData("1 3", MarkStatus.AwaitingThird, null)]
    [InlineData("0 4", MarkStatus.AwaitingThird, null)]
    [InlineData("0 3 2", MarkStatus.Settled, 2.5)]
    [InlineData("0 4 4", MarkStatus.Settled, 4.0)]
    [InlineData("0 3 0", MarkStatus.Settled, 0.0)]
    [InlineData("1 3 2", MarkStatus.Settled, 2.0)]
    [InlineData("0 4 2", MarkStatus.AwaitingTeacher, null)]
    [InlineData("0 4 2 t1", MarkStatus.Settled, 1.0)]
    [InlineData("t4", MarkStatus.Settled, 4.0)]
    [InlineData("0 t3", MarkStatus.Settled, 3.0)]
    public void Marks_come_to_one_mark_or_to_whom_to_ask_next(string marks, MarkStatus status, double? points) =>
        PeerMarking
            .Reconcile([.. marks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Mark)])
            .ShouldBe(new MarkOutcome(status, points));

    [Fact]
    public void Three_marks_never_leave_a_settled_mark_outside_of_them()
    {
        for (var code = 0; code < 125; code++)
        {
            int[] points = [code % 5, code / 5 % 5, code / 25];

            var outcome = PeerMarking.Reconcile([.. points.Select((value, i) => Mark($"{value}", i))]);

            if (outcome.Points is { } settled)
                settled.ShouldBeInRange(points.Min(), points.Max());
            else
                outcome.Status.ShouldBe(MarkStatus.AwaitingTeacher);
        }
    }

    private static PeerMark Mark(string mark, int rater) =>
        new()
        {
            ItemId = "item",
            RaterId = $"rater-{rater}",
            IsTeacher = mark[0] == 't',
            Points = int.Parse(mark.TrimStart('t'), System.Globalization.CultureInfo.InvariantCulture),
            At = default,
        };
}
