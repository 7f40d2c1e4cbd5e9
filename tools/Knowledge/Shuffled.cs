using TutorFunctions.Learners.Fitting;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Tools.Knowledge;

/// <summary>Deals all scores out again at random, so that nothing is left to predict.</summary>
internal static class Shuffled
{
    public static IReadOnlyList<LearnerHistory> Of(IReadOnlyList<LearnerHistory> histories, Random random)
    {
        var scores = histories.SelectMany(history => history.Responses).Select(response => response.Score).ToArray();
        random.Shuffle(scores);
        var next = 0;
        return
        [
            .. histories.Select(history =>
                history with
                {
                    Responses =
                    [
                        .. history.Responses.Select(response => new Response(
                            response.Skill,
                            response.Item,
                            scores[next++],
                            response.Options,
                            response.At
                        )),
                    ],
                }
            ),
        ];
    }
}
