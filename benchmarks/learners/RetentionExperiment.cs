using System.Globalization;
using TutorFunctions.Learners.Retention;

namespace TutorFunctions.Benchmarks.Learners;

/// <summary>
/// What is left thirty days after a lesson: asked on its day only, each fact in a block as a lesson does or all facts in rounds; spread
/// evenly over the month without a model; or when the product's scheduler says. All ask the same number of questions of the same learners.
/// </summary>
internal static class RetentionExperiment
{
    private const int Learners = 100;
    private const int Facts = 40;
    private const int TestDay = 30;
    private const int OnLessonDay = 2;
    private const double Minute = 1.0 / 1440;

    private static readonly DateTime s_start = new(2025, 1, 1, 8, 0, 0, DateTimeKind.Utc);

    /// <summary>Shares of facts recalled on the test day, and questions a fact.</summary>
    internal sealed record Retained(double Spaced, double Block, double Rounds, double Even, double QuestionsAFact);

    public static Retained Run(int seed, int questionsAFact)
    {
        var random = Draw.Seeded(seed);
        double spaced = 0,
            block = 0,
            rounds = 0,
            even = 0,
            questions = 0;
        for (var learner = 0; learner < Learners; learner++)
        {
            var ability = random.Normal(0, 0.3);
            var eases = Enumerable.Range(0, Facts).Select(_ => ability + random.Normal(0, 0.3)).ToArray();
            var (recalled, asked) = Spaced(eases, questionsAFact * Facts, random);
            spaced += recalled;
            questions += asked;
            block += Planned(eases, asked, isInBlocks: true, (_, _) => 0, random);
            rounds += Planned(eases, asked, isInBlocks: false, (_, _) => 0, random);
            even += Planned(eases, asked, isInBlocks: false, EvenlyOverTheMonth, random);
        }

        return new(
            spaced / Learners / Facts,
            block / Learners / Facts,
            rounds / Learners / Facts,
            even / Learners / Facts,
            questions / Learners / Facts
        );
    }

    private static int EvenlyOverTheMonth(int number, int count) =>
        number < OnLessonDay ? 0 : (int)Math.Round((number - OnLessonDay + 1) * (TestDay - 1.0) / (count - OnLessonDay + 1));

    private static (double Recalled, int Questions) Spaced(double[] eases, int budget, Random random)
    {
        var scheduler = new ReviewScheduler();
        var memories = eases.Select(ease => new MemoryTrace(ease)).ToArray();
        var schedules = new Dictionary<string, ReviewSchedule>();
        var asked = 0;
        for (var day = 0; day < TestDay; day++)
        {
            var minute = 0;
            for (var fact = 0; day == 0 && fact < memories.Length; fact++)
                memories[fact].Encounter(minute++ * Minute);
            for (var fact = 0; day == 0 && fact < memories.Length; fact++)
                Ask($"{fact}", day, minute++);

            // A session goes on until nothing is due in the next ten minutes, or the questions meant for it are used up.
            while (asked < Allowed(day) && scheduler.Due(schedules, s_start.AddDays(day).AddMinutes(minute + 10)) is [var due, ..])
                Ask(due.Key, day, minute++);
        }

        return (memories.Sum(memory => memory.Recall(TestDay)), asked);

        // Two questions a fact belong to the lesson; the reviews share the others evenly over the days.
        int Allowed(int day) => OnLessonDay * Facts + (int)((budget - OnLessonDay * Facts) * (double)day / (TestDay - 1));

        void Ask(string fact, int day, int minute)
        {
            var at = day + minute * Minute;
            var memory = memories[int.Parse(fact, CultureInfo.InvariantCulture)];
            var right = random.NextDouble() < memory.Recall(at);
            memory.Encounter(at);
            schedules[fact] = scheduler.After(
                schedules.GetValueOrDefault(fact),
                right ? Grade.Good : Grade.Again,
                s_start.AddMinutes(at * 1440)
            );
            asked++;
        }
    }

    /// <summary>
    /// So many questions in all, on the day that a plan gives to each fact's n-th question: one fact after the other, or in rounds.
    /// </summary>
    private static double Planned(double[] eases, int questions, bool isInBlocks, Func<int, int, int> dayOf, Random random)
    {
        var memories = eases.Select(ease => new MemoryTrace(ease)).ToArray();
        var counts = Enumerable
            .Range(0, memories.Length)
            .Select(fact => questions / memories.Length + (fact < questions % memories.Length ? 1 : 0))
            .ToArray();
        var minute = 0;
        for (var fact = 0; fact < memories.Length; fact++)
        {
            memories[fact].Encounter(minute++ * Minute);
            for (var number = 0; isInBlocks && number < counts[fact]; number++)
                memories[fact].Encounter(minute++ * Minute);
        }

        var plan =
            from fact in Enumerable.Range(0, isInBlocks ? 0 : memories.Length)
            from number in Enumerable.Range(0, counts[fact])
            select (Day: dayOf(number, counts[fact]), Number: number, Fact: fact);
        foreach (var day in plan.GroupBy(one => one.Day).OrderBy(one => one.Key))
        {
            foreach (var question in day.OrderBy(one => one.Number).ThenBy(_ => random.Next()))
                memories[question.Fact].Encounter(day.Key + (day.Key == 0 ? minute++ : 0) * Minute);
        }

        return memories.Sum(memory => memory.Recall(TestDay));
    }
}
