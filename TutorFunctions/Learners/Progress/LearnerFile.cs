using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Nightly;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Learners.Progress;

/// <summary>All that is known of a learner, as it was at one time: what every figure about the learner is computed from.</summary>
/// <param name="Profile">Null when nobody has given one.</param>
/// <param name="Log">All judged answers, in order.</param>
public sealed record LearnerFile(
    string LearnerId,
    DateTime At,
    LearnerProfile? Profile,
    LearnerTotals Totals,
    IReadOnlyDictionary<string, SkillRecord> Skills,
    IReadOnlyList<RecordedEvidence> Log,
    IReadOnlyList<LearningSession> Sessions
)
{
    /// <summary>Evidence numbers that a figure names at most; the log has them all.</summary>
    private const int MostNamed = 20;

    /// <summary>What predictions and claims of mastery go by.</summary>
    public Forecast Forecast { get; init; } = Forecast.Online;

    public IEnumerable<RecordedEvidence> FirstTries => Log.Where(recorded => recorded.Answer.IsFirstTry);

    public double Predicted(SkillRecord skill) => Forecast.Predicted(Totals, skill, At);

    public bool IsMastered(SkillRecord skill) => Forecast.IsMastered(Totals, skill, At);

    /// <summary>What was answered in a session, in order.</summary>
    public IReadOnlyList<RecordedEvidence> AnswersIn(string sessionId)
    {
        var source = EvidenceSource.OfSession(sessionId);
        return [.. Log.Where(recorded => recorded.Answer.Source.StartsWith(source, StringComparison.Ordinal))];
    }

    /// <summary>The learner as far as one course goes: its answers alone, folded as if there were no others.</summary>
    /// <param name="courseId">A course, or a lesson pack.</param>
    public LearnerFile Within(string courseId)
    {
        ArgumentNullException.ThrowIfNull(courseId);
        var fold = new LearnerHistoryFold();
        var log = Log.Where(recorded => (recorded.Answer.CourseId ?? recorded.Answer.LessonId) == courseId).ToList();
        for (var index = 0; index < log.Count; index++)
            fold.Take(log[index]);
        return this with
        {
            Totals = fold.Totals,
            Skills = fold.Skills,
            Log = log,
            Sessions = [.. Sessions.Where(session => (session.CourseId ?? session.LessonId) == courseId)],
        };
    }

    /// <summary>The latest numbers of some answers, by which a figure can be traced.</summary>
    public static IReadOnlyList<long> Named(IEnumerable<RecordedEvidence> answers) =>
        [.. answers.Select(recorded => recorded.Number).TakeLast(MostNamed)];

    /// <summary>The latest answers that some skills rest on.</summary>
    public static IReadOnlyList<long> Named(IEnumerable<SkillRecord> skills) =>
        [.. skills.SelectMany(skill => skill.Latest).Distinct().Order().TakeLast(MostNamed)];
}
