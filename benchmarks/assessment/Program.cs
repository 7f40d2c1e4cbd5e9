using System.Globalization;
using TutorFunctions.Assessments;
using TutorFunctions.AssessmentBenchmark;

// dotnet run -c Release --project benchmarks/assessment [seeds [learners]]
var seeds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20;
var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1000;
(string Name, double MedianSlope, double SlopeSpread, int Objectives, int MaxItems)[] banks =
[
    ("median slope 1.0, 1 objective, up to 30 items", 1.0, 0.3, 1, 30),
    ("median slope 1.0, 1 objective, up to 100 items", 1.0, 0.3, 1, 100),
    ("median slope 1.4, 1 objective, up to 30 items", 1.4, 0.3, 1, 30),
    ("median slope 1.4, 5 objectives, up to 30 items", 1.4, 0.3, 5, 30),
    ("median slope 1.4, 5 objectives, up to 100 items", 1.4, 0.3, 5, 100),
    ("median slope 1.8, 5 objectives, up to 30 items", 1.8, 0.3, 5, 30),
];
Console.WriteLine($"200 items of the two-parameter model, {count} learners a bank, {seeds} banks; means with 95% intervals over banks.");
foreach (var bank in banks)
{
    var runs = Enumerable.Range(1, seeds).AsParallel().AsOrdered().Select(seed =>
    {
        var random = new Random(seed);
        var items = SyntheticBank.Draw(random, 200, bank.Objectives, bank.MedianSlope, bank.SlopeSpread);
        return Comparison.Run(items, items.Learners(random, count), bank.MaxItems, seed);
    }).ToList();
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{bank.Name}: {runs.Average(run => run.Items):0.0} items, RMSE {runs.Average(run => run.Error):0.000}; best fixed form {runs.Average(run => run.FixedItems):0.0} items; saved {Share([.. runs.Select(run => run.Saved)])}"));
}

static string Share(IReadOnlyList<double> saved) => Interval.OfMean(saved) is { } interval
    ? string.Create(CultureInfo.InvariantCulture, $"{100 * saved.Average():0.0}% ({100 * interval.Low:0.0} to {100 * interval.High:0.0})")
    : string.Create(CultureInfo.InvariantCulture, $"{100 * saved[0]:0.0}%");
