using System.Globalization;
using TutorFunctions.AssessmentBenchmark;
using TutorFunctions.Learners.Progress;

// How many items an adaptive test saves. dotnet run -c Release --project benchmarks/assessment [banks [learners a bank]]
var seeds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20;
var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1000;
(double MedianSlope, double SlopeSpread, int Objectives, int MaxItems)[] banks =
[
    (1.0, 0.3, 1, 30),
    (1.4, 0.3, 1, 30),
    (1.7, 0.3, 1, 30),
    (1.7, 0.3, 4, 30),
];

// A median slope of 1.7 logits is 1 on the older scale of the normal ogive, the usual middle of a bank.
Console.WriteLine($"200 items of the two-parameter model, {count} learners a bank, {seeds} banks; means, and 95% intervals over banks.");
foreach (var bank in banks)
{
    var runs = Enumerable
        .Range(1, seeds)
        .AsParallel()
        .AsOrdered()
        .Select(seed =>
        {
            var random = new Random(seed);
            var items = SyntheticBank.Draw(random, 200, bank.Objectives, bank.MedianSlope, bank.SlopeSpread);
            return Comparison.Run(items, items.Learners(random, count), bank.MaxItems, seed);
        })
        .ToList();
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            slopes {bank.MedianSlope:0.0} (spread {bank.SlopeSpread:0.0}), {bank.Objectives} objective{(
                bank.Objectives == 1 ? "" : "s"
            )}, at most {bank.MaxItems} items: adaptive {runs.Average(run => run.Items):0.0} items, RMSE {runs.Average(run =>
                run.Error
            ):0.000}
              most informative fixed form {runs.Average(run => run.MostInformative):0.0} items: saved {Share([
                .. runs.Select(run => run.Saved),
            ])}
              fixed form of least variance {runs.Average(run => run.LeastVariance):0.0} items: saved of the shorter {Share([
                .. runs.Select(run => run.SavedOfShortest),
            ])}
            """
        )
    );
}

static string Share(IReadOnlyList<double> saved) =>
    Interval.OfMean(saved) is { } interval
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{100 * saved.Average():0.0}% ({100 * interval.Low:0.0} to {100 * interval.High:0.0})"
        )
        : string.Create(CultureInfo.InvariantCulture, $"{100 * saved[0]:0.0}%");
