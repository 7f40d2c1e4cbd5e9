using System.Globalization;
using TutorFunctions.Learners.Retention;

namespace TutorFunctions.Tests.Learners.Retention;

public sealed class RealReviewTests
{
    [Fact]
    public void The_default_weights_foretell_a_real_learners_recall()
    {
        var model = MemoryModel.Default;
        var reviews = File.ReadLines(SharedData.ReviewFile).Skip(1).Select(line => line.Split(','))
            .Select(cells => (Card: cells[0], Grade: (Grade)int.Parse(cells[1], CultureInfo.InvariantCulture), At: DateTime.Parse(cells[2], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)))
            .OrderBy(review => review.At);

        var cards = new Dictionary<string, (MemoryState Memory, DateTime At)>();
        foreach(var mode in new[]{0,1}) {
        cards.Clear();
        var predicted = new List<(double, bool)>(); var ll=0.0;
        foreach (var review in reviews)
        {
            var known = cards.TryGetValue(review.Card, out var card);
            var days = known ? mode==0? Math.Floor((review.At - card.At).TotalDays):(review.At - card.At).TotalDays : 0;
            if (known && days >= 1) {
                var p=model.Retrievability(card.Memory, days);
                predicted.Add((p, review.Grade > Grade.Again)); ll-= review.Grade>Grade.Again?Math.Log(p):Math.Log(1-p);}
            cards[review.Card] = (model.After(known ? card.Memory : null, review.Grade, days), review.At);
        }
        Console.WriteLine($"{predicted.Count} {ll/predicted.Count}");
        }
    }
}
