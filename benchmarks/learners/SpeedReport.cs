using System.Diagnostics;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Benchmarks.Learners;

/// <summary>Times folding answers into a state that knows 200 skills and 400 items already.</summary>
internal static class SpeedReport
{
    private const int Answers = 200_000;

    public static void Write(TextWriter output)
    {
        var random = Draw.Seeded(1);
        var responses = Enumerable
            .Range(0, 10_000)
            .Select(_ => (Item: random.Next(400), Score: random.Next(2)))
            .Select(one => new Response($"skill {one.Item % 200}", $"item {one.Item}", one.Score))
            .ToArray();
        var state = responses.Aggregate(KnowledgeState.Empty, (before, response) => before.After(response, KnowledgeModel.Default));
        var watch = Stopwatch.StartNew();
        for (var answer = 0; answer < Answers; answer++)
            state = state.After(responses[answer % responses.Length], KnowledgeModel.Default);
        output.WriteLine(
            FormattableString.Invariant($"{watch.Elapsed.TotalMicroseconds / Answers:F2} µs an update, {state.Answers:N0} answers folded")
        );
    }
}
