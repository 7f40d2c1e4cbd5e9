using System.Text.Json;
using TutorFunctions.LanguageModels;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Classes.Endpoints;

/// <summary>Figures over all sessions. A rate is from 0 to 1, and null while there is nothing to take it from.</summary>
/// <param name="CompletionRate">Of the sessions that ended, those that were completed.</param>
/// <param name="ReplanRate">Of the sessions with a plan, those whose plan was changed.</param>
/// <param name="InterventionRate">Of the sessions with a plan, those that ended because a person must help.</param>
/// <param name="Accuracy">Of the questions that learners tried, those that they answered right.</param>
/// <param name="OffTopicRate">Of the replies, those about something else.</param>
/// <param name="QuestionsPerStep">Questions tried for each completed step.</param>
/// <param name="MinutesPerSession">From creation to end, waiting for learners included.</param>
/// <param name="SecondsPerMessage">From a reply's arrival to the turn that answers it.</param>
/// <param name="CostPerSessionUsd">
/// Mean over the sessions with a plan. What one session has cost is in its status, call by call in its logs.
/// </param>
/// <param name="CostTodayUsd">What models have cost since midnight, UTC.</param>
/// <param name="LearnerModel">The model that was fitted last night; null where none is fitted, or there were too few answers.</param>
/// <param name="Targets">What the rates and times should be.</param>
public sealed record MetricsAnswer(
    SessionCounts Sessions,
    double? CompletionRate,
    double? ReplanRate,
    double? InterventionRate,
    double? Accuracy,
    double? OffTopicRate,
    double? QuestionsPerStep,
    double? MinutesPerSession,
    double? MinutesPerStep,
    double? SecondsPerMessage,
    long Replies,
    long Replans,
    IReadOnlyList<AgentSpending> Agents,
    decimal CostUsd,
    decimal? CostPerSessionUsd,
    decimal CostTodayUsd,
    LearnerModelFigures? LearnerModel,
    MetricsTargets Targets
)
{
    private const double Minute = 60_000;

    public static MetricsAnswer Of(
        SessionFigures figures,
        IReadOnlyList<AgentSpending> agents,
        decimal today,
        LearnerModelFigures? learnerModel
    )
    {
        ArgumentNullException.ThrowIfNull(figures);
        var (sums, statuses) = (figures.Sums, figures.ByStatus);
        var ended = statuses.Where(status => status.Key.IsEnd()).Sum(status => status.Value);
        var cost = agents.Sum(agent => agent.CostUsd);
        return new MetricsAnswer(
            new SessionCounts(
                statuses.Values.Sum(),
                statuses.ToDictionary(status => JsonNamingPolicy.SnakeCaseLower.ConvertName(status.Key.ToString()), status => status.Value)
            ),
            CompletionRate: Rate(statuses[SessionStatus.Completed], ended),
            ReplanRate: Rate(sums.Replanned, sums.Planned),
            InterventionRate: Rate(statuses[SessionStatus.NeedsIntervention], sums.Planned),
            Accuracy: Rate(sums.QuestionsCorrect, sums.QuestionsAsked),
            OffTopicRate: Rate(sums.OffTopic, sums.Replies),
            QuestionsPerStep: Rate(sums.QuestionsAsked, sums.StepsCompleted),
            MinutesPerSession: Rate(sums.EndedTime / Minute, sums.Ended),
            MinutesPerStep: Rate(sums.StepTime / Minute, sums.StepsCompleted),
            SecondsPerMessage: Rate(sums.AnswerTime / 1000.0, sums.Replies),
            sums.Replies,
            sums.Replans,
            agents,
            cost,
            sums.Planned == 0 ? null : Math.Round(cost / sums.Planned, 6),
            today,
            learnerModel,
            new MetricsTargets()
        );
    }

    private static double? Rate(double part, long whole) => whole == 0 ? null : Math.Round(part / whole, 4);
}

public sealed record SessionCounts(long Total, IReadOnlyDictionary<string, long> ByStatus);

/// <summary>What the product is to reach: completion at least, the others at most.</summary>
public sealed record MetricsTargets(
    double CompletionRate = 0.9,
    double ReplanRate = 0.2,
    double InterventionRate = 0.05,
    double SecondsPerMessage = 2
);
