using TutorFunctions.Learners.Fitting;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Benchmarks.Learners;

/// <summary>The product's models, fitted to answers of learners who are not tested.</summary>
internal sealed record Models(KnowledgeModel Knowledge, RecencyModel Recency, MasteryClaims Claims)
{
    private const int QuestionsOfTheOthers = 20;

    public static Models FittedTo(IEnumerable<Trajectory> others)
    {
        LearnerHistory[] histories =
        [
            .. others.GroupBy(one => one.Learner).Select(one => new LearnerHistory(one.Key, [.. one.SelectMany(Responses)])),
        ];
        var knowledge = KnowledgeFit.Fit(histories);
        return new(knowledge, RecencyFit.Fit(histories, knowledge), MasteryClaims.Check(histories, knowledge));
    }

    private static IEnumerable<Response> Responses(Trajectory trajectory) =>
        trajectory
            .Right.Zip(trajectory.Items)
            .Take(QuestionsOfTheOthers)
            .Select(answer => new Response(trajectory.Skill, answer.Second, answer.First ? 1 : 0));
}
