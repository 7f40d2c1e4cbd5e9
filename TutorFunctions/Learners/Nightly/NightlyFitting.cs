using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using TutorFunctions.Learners.Endpoints;

namespace TutorFunctions.Learners.Nightly;

/// <summary>Fits the nightly model to what is stored of all courses' learners, and stores it.</summary>
public sealed partial class NightlyFitting(
    ITaughtCourses courses,
    ILearnerStore learners,
    LearnerFiles files,
    INightlyModelStore models,
    Forecasts forecasts,
    TimeProvider clock,
    ILogger<NightlyFitting> logger
)
{
    /// <summary>
    /// First tries that are held in memory for a fit, at some 250 bytes each; of more learners a part is taken that has nothing to do with
    /// how they learn.
    /// </summary>
    private const int MostAnswers = 200_000;

    private const int LearnersAtOnce = 1000;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var logs = await ReadAsync(cancellation);
        var model = NightlyFit.Of(logs, clock.GetUtcNow().UtcDateTime);
        await models.PutAsync(model, cancellation);
        forecasts.Forget();
        if (model is null)
            LogTooFew(logs.Sum(log => log.Online.Count), logs.Count, NightlyFit.FewestAnswers, NightlyFit.FewestLearners);
        else if (model.IsUsed)
            LogFitted(model.Answers, model.Learners, model.Nightly.LogLoss, model.Online.LogLoss);
        else
            LogNoBetter(model.Answers, model.Learners, model.Nightly.LogLoss, model.Online.LogLoss);
    }

    private async Task<List<FoldedLog>> ReadAsync(CancellationToken cancellation)
    {
        var (logs, answers) = (new List<FoldedLog>(), 0);
        foreach (
            var learner in (await LearnersAsync(cancellation)).OrderBy(
                id => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id))),
                StringComparer.Ordinal
            )
        )
        {
            if (answers >= MostAnswers)
                break;
            logs.Add(FoldedLog.Of(learner, await files.ReadLogAsync(learner, cancellation)));
            answers += logs[^1].Online.Count;
        }

        return logs;
    }

    private async Task<HashSet<string>> LearnersAsync(CancellationToken cancellation)
    {
        var found = new HashSet<string>();
        foreach (var course in await courses.ListIdsAsync(cancellation))
        {
            string? after = null;
            while (await learners.ListOfCourseAsync(course, after, LearnersAtOnce, cancellation) is { Count: > 0 } some)
            {
                found.UnionWith(some);
                after = some[^1];
            }
        }

        return found;
    }

    [LoggerMessage(
        LogLevel.Information,
        "Fitted to {Answers} first tries of {Learners} learners; on learners that it was not fitted to its log loss is "
            + "{Nightly:0.000}, where {Online:0.000} needs no fit. It is used."
    )]
    private partial void LogFitted(int answers, int learners, double nightly, double online);

    [LoggerMessage(
        LogLevel.Information,
        "Fitted to {Answers} first tries of {Learners} learners; on learners that it was not fitted to its log loss is "
            + "{Nightly:0.000}, where {Online:0.000} needs no fit. It is not used."
    )]
    private partial void LogNoBetter(int answers, int learners, double nightly, double online);

    [LoggerMessage(
        LogLevel.Information,
        "Nothing was fitted: there are {Answers} first tries of {Learners} learners, and it takes {FewestAnswers} of {FewestLearners}."
    )]
    private partial void LogTooFew(int answers, int learners, int fewestAnswers, int fewestLearners);
}
