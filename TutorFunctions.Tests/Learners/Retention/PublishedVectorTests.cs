using TutorFunctions.Learners.Retention;

namespace TutorFunctions.Tests.Learners.Retention;

/// <summary>Against the vectors that the reference implementations of FSRS-6 are tested with.</summary>
public sealed class PublishedVectorTests
{
    private static readonly DateTime s_start = new(2022, 11, 29, 12, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void The_reference_sequence_leaves_the_published_stability_and_difficulty()
    {
        Grade[] grades = [Grade.Again, Grade.Good, Grade.Good, Grade.Good, Grade.Good, Grade.Good];
        double[] days = [0, 0, 1, 3, 8, 21];

        MemoryState? memory = null;
        foreach (var (grade, elapsed) in grades.Zip(days))
            memory = MemoryModel.Default.After(memory, grade, elapsed);

        memory!.Stability.ShouldBe(53.62691, 1e-4);
        memory.Difficulty.ShouldBe(6.3574867, 1e-6);
    }

    [Fact]
    public void The_reference_sequence_comes_back_after_the_published_days()
    {
        Grade[] grades =
        [
            Grade.Good,
            Grade.Good,
            Grade.Good,
            Grade.Good,
            Grade.Good,
            Grade.Good,
            Grade.Again,
            Grade.Again,
            Grade.Good,
            Grade.Good,
            Grade.Good,
            Grade.Good,
            Grade.Good,
        ];
        var scheduler = new ReviewScheduler();

        var intervals = new List<int>();
        ReviewSchedule? schedule = null;
        foreach (var grade in grades)
        {
            schedule = scheduler.After(schedule, grade, schedule?.Due ?? s_start);
            intervals.Add((schedule.Due - schedule.LastReview).Days);
        }

        intervals.ShouldBe([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
        schedule!.Lapses.ShouldBe(1);
    }

    [Fact]
    public void The_first_grade_sets_the_published_stability_and_difficulty()
    {
        Grade[] grades = [Grade.Again, Grade.Hard, Grade.Good, Grade.Easy];

        var first = grades.Select(grade => MemoryModel.Default.After(null, grade, 0)).ToList();

        first.Select(memory => memory.Stability).ShouldBe([0.212, 1.2931, 2.3065, 8.2956]);
        first.Select(memory => Math.Round(memory.Difficulty, 8)).ShouldBe([6.4133, 5.11217071, 2.11810397, 1]);
    }
}
