using TutorFunctions.Evaluator;
using TutorFunctions.Executor;
using TutorFunctions.Planner;
using TutorFunctions.Reviewer;

namespace TutorFunctions.Evals;

/// <summary>Who plays the agents.</summary>
internal sealed record Players(IEvaluator Evaluator, IExecutor Executor, IReviewer Reviewer, IPlanner Planner)
{
    public static Players Offline { get; } = new(new OfflineEvaluator(), new OfflineExecutor(), new OfflineReviewer(), new OfflinePlanner());
}
