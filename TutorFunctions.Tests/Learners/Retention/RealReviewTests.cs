using System.Globalization;
using TutorFunctions.Learners.Fitting;
using TutorFunctions.Learners.Retention;

namespace TutorFunctions.Tests.Learners.Retention;

public sealed class RealReviewTests
{
    [Fact]
    public void The_default_weights_foretell_a_real_learners_recall()
    {
        var memories = new Dictionary<string, (MemoryState Memory, DateTime At)>();
        var predicted = new List<(double Predicted, double Score)>();
        foreach (var (card, grade, at) in Reviews())
        {
            var known = memories.TryGetValue(card, out var before);
            var days = known ? Math.Floor((at - before.At).TotalDays) : 0;

            // Practice of the same day says nothing of what is kept.
            if (days >= 1)
                predicted.Add((MemoryModel.Default.Retrievability(before.Memory, days), grade > Grade.Again ? 1 : 0));
            memories[card] = (MemoryModel.Default.After(known ? before.Memory : null, grade, days), at);
        }

        var quality = PredictionQuality.Of(predicted);

        quality.Count.ShouldBeGreaterThan(5000);
        quality.LogLoss.ShouldBeLessThan(0.460);
        quality.Auc.ShouldBeGreaterThan(0.713);
    }

    private static IEnumerable<(string Card, Grade Grade, DateTime At)> Reviews() =>
        File.ReadLines(SharedMaterial.Find("data", "fsrs_revlog", "review_logs.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Select(cells =>
                (
                    cells[0],
                    (Grade)int.Parse(cells[1], CultureInfo.InvariantCulture),
                    DateTime.Parse(cells[2], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)
                )
            )
            .OrderBy(review => review.Item3);
}
