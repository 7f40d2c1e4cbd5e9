using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using TutorFunctions.Telemetry;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

/// <summary>Tells logs, metrics and traces of recorded turns: what a turn was like, never what was said in it.</summary>
public sealed partial class TurnTelemetry
{
    private readonly LearnerText _learnerText;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Counter<long> _turns;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _sessions;
    private readonly Counter<long> _replans;
    private readonly Counter<long> _interventions;

    public TurnTelemetry(IMeterFactory meters, LearnerText learnerText, TimeProvider clock, ILogger<TurnTelemetry> logger)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _learnerText = learnerText;
        _clock = clock;
        _logger = logger;
        var meter = meters.Create(TutorMeter.Name);
        _turns = meter.CreateCounter<long>("tutor.turns", "{turn}", "Replies that were judged, by what they were.");
        _duration = meter.CreateHistogram(
            "tutor.turn.duration",
            "s",
            "From the arrival of a reply until its turn is recorded.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 2, 5, 10, 20, 60, 300],
            }
        );
        _sessions = meter.CreateCounter<long>("tutor.sessions", "{session}", "Sessions that came into a status.");
        _replans = meter.CreateCounter<long>("tutor.replans", "{replan}", "Plans that were changed because they did not work.");
        _interventions = meter.CreateCounter<long>("tutor.interventions", "{session}", "Sessions that ended because a person is needed.");
    }

    public void Recorded(TurnRecord turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        SessionSpans.Mark(turn.SessionId);
        Log(turn);
        Count(turn);
        SessionSpans.Turn(turn);
    }

    private void Log(TurnRecord turn)
    {
        if (turn.IsReplan)
            LogReplanned(turn.SessionId, turn.Turn, turn.Summary.Plan?.ReplanCount ?? 0);
        if (turn.Summary.Status == SessionStatus.NeedsIntervention)
            LogNeedsHelp(turn.SessionId, turn.Turn);
        else if (turn.Summary.Status == SessionStatus.Failed)
            LogFailed(turn.SessionId, turn.Turn);
        else if (turn.ChangesStatus && _logger.IsEnabled(LogLevel.Debug))
            LogStatus(turn.SessionId, turn.Summary.Status, turn.Turn);
        if (_learnerText.IsLogged && turn.Entry is { Kind: InboxKind.Reply } reply)
            LogText(turn.SessionId, turn.Turn, reply.Text, turn.Message?.Text ?? turn.SystemMessage);
    }

    private void Count(TurnRecord turn)
    {
        if (turn.ChangesStatus && _sessions.Enabled)
            _sessions.Add(1, new KeyValuePair<string, object?>("tutor.session.status", turn.Summary.Status.ToString()));
        if (turn.IsReplan)
            _replans.Add(1);
        if (turn.Summary.Status == SessionStatus.NeedsIntervention)
            _interventions.Add(1);
        if (turn is not { Entry: { Kind: InboxKind.Reply } reply, Evaluation: { } evaluation })
            return;
        if (_turns.Enabled)
        {
            _turns.Add(
                1,
                new TagList
                {
                    { "tutor.user_intent", evaluation.UserIntent.ToString() },
                    { "tutor.evaluation", evaluation.AnswerEvaluation.ToString() },
                }
            );
        }

        if (_duration.Enabled)
        {
            var duration = _clock.GetUtcNow().UtcDateTime - reply.ReceivedAt;
            _duration.Record(Math.Max(0, duration.TotalSeconds), new KeyValuePair<string, object?>("tutor.replanned", turn.IsReplan));
        }
    }

    // The alerts of infra/ look for the beginnings of these lines.
    [LoggerMessage(LogLevel.Information, "Session {SessionId} was replanned in turn {Turn}: replan {Count}.")]
    private partial void LogReplanned(string sessionId, int turn, int count);

    [LoggerMessage(LogLevel.Warning, "Session {SessionId} needs a person's help since turn {Turn}; GET /alerts says why.")]
    private partial void LogNeedsHelp(string sessionId, int turn);

    [LoggerMessage(LogLevel.Error, "Session {SessionId} failed in turn {Turn}; GET /alerts says why.")]
    private partial void LogFailed(string sessionId, int turn);

    [LoggerMessage(LogLevel.Debug, "Session {SessionId} is {Status} since turn {Turn}.")]
    private partial void LogStatus(string sessionId, SessionStatus status, int turn);

    [LoggerMessage(LogLevel.Information, "Session {SessionId}, turn {Turn}. Learner: {Reply} Tutor: {Answer}")]
    private partial void LogText(string sessionId, int turn, string reply, string? answer);
}
