using TutorFunctions.Stores.Tables;

namespace TutorFunctions.Tests.Stores.Tables;

public sealed class PollingTests
{
    [Fact]
    public void Looks_grow_rarer_up_to_one_a_second()
    {
        var pauses = Enumerable.Range(0, 40).Select(Polling.Pause).ToList();

        pauses[0].ShouldBe(TimeSpan.FromMilliseconds(50));
        pauses.ShouldBeInOrder();
        pauses.ShouldAllBe(pause => pause <= TimeSpan.FromSeconds(1));

        // A turn that takes two seconds costs nine, the last one finding it, a caller who waits for all of its 25 seconds 31.
        pauses.Scan().TakeWhile(time => time < TimeSpan.FromSeconds(2)).Count().ShouldBe(8);
        pauses.Scan().TakeWhile(time => time < TimeSpan.FromSeconds(25)).Count().ShouldBe(31);
    }
}

file static class Sums
{
    /// <summary>The time of each look: the sum of the pauses before it.</summary>
    public static IEnumerable<TimeSpan> Scan(this IEnumerable<TimeSpan> pauses)
    {
        var time = TimeSpan.Zero;
        foreach (var pause in pauses)
        {
            yield return time;
            time += pause;
        }
    }
}
