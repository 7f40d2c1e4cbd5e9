using System.Collections.Immutable;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Fitting;
using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Learners.Nightly;

/// <summary>A learner's first tries, each with what was known of the learner before it.</summary>
/// <param name="Features">Of all tries, one after the other (<see cref="RecencyFeatures"/>).</param>
/// <param name="Online">What was predicted before each try.</param>
/// <param name="Tracing">How the course that asked last says that a skill is picked up.</param>
internal sealed record FoldedLog(
    LearnerHistory History,
    double[] Features,
    IReadOnlyList<double> Online,
    IReadOnlyDictionary<string, TracingParameters> Tracing
)
{
    public static FoldedLog Of(string learnerId, IReadOnlyList<RecordedEvidence> log)
    {
        var (fold, tries, online, tracing) = (
            new LearnerHistoryFold(),
            new List<Response>(),
            new List<double>(),
            new Dictionary<string, TracingParameters>()
        );
        var features = new double[log.Count(recorded => recorded.Answer.IsFirstTry) * RecencyFeatures.Count];
        foreach (var recorded in log)
        {
            var answer = recorded.Answer;
            if (answer.IsFirstTry)
            {
                RecencyFeatures.Write(
                    Before(fold, answer),
                    answer.Skill,
                    answer.Item,
                    answer.At,
                    features.AsSpan(tries.Count * RecencyFeatures.Count)
                );
                tries.Add(new Response(answer.Skill, answer.Item, LearnerFold.Worth(answer), answer.Options, answer.At));
                if (answer.Tracing is { } start)
                    tracing[answer.Skill] = new TracingParameters(start.Mastery, start.Transit, start.Slip, start.Guess);
            }

            if (fold.Take(recorded).Predicted is { } predicted)
                online.Add(predicted);
        }

        return new FoldedLog(new LearnerHistory(learnerId, tries), features, online, tracing);
    }

    public ReadOnlySpan<double> FeaturesOf(int number) => Features.AsSpan(number * RecencyFeatures.Count, RecencyFeatures.Count);

    /// <summary>As much of the learner's state as a prediction of the answer looks at.</summary>
    private static KnowledgeState Before(LearnerHistoryFold fold, AnswerEvidence answer) =>
        new()
        {
            Ability = fold.Totals.Ability,
            Answers = fold.Totals.FirstTries,
            Skills = fold.Skills.GetValueOrDefault(answer.Skill)?.Knowledge is { } knowledge
                ? ImmutableDictionary<string, SkillKnowledge>.Empty.Add(answer.Skill, knowledge)
                : ImmutableDictionary<string, SkillKnowledge>.Empty,
            Items = fold.Items.GetValueOrDefault(answer.Item) is { } item
                ? ImmutableDictionary<string, PracticeTrace>.Empty.Add(answer.Item, item)
                : ImmutableDictionary<string, PracticeTrace>.Empty,
        };
}
