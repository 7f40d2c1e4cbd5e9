using TutorFunctions.Tutoring;

namespace TutorFunctions.Stores.Tables;

/// <summary>Figures as the properties of a row: the sums by their names, and a count for each status.</summary>
internal static class FigureValues
{
    private const string Prefix = "sum_";
    private const string StatusPrefix = "status_";

    public static Dictionary<string, long> Of(FigureChange sums) =>
        new()
        {
            [Prefix + nameof(sums.Planned)] = sums.Planned,
            [Prefix + nameof(sums.Replanned)] = sums.Replanned,
            [Prefix + nameof(sums.Replans)] = sums.Replans,
            [Prefix + nameof(sums.Replies)] = sums.Replies,
            [Prefix + nameof(sums.OffTopic)] = sums.OffTopic,
            [Prefix + nameof(sums.QuestionsAsked)] = sums.QuestionsAsked,
            [Prefix + nameof(sums.QuestionsCorrect)] = sums.QuestionsCorrect,
            [Prefix + nameof(sums.StepsCompleted)] = sums.StepsCompleted,
            [Prefix + nameof(sums.StepTime)] = sums.StepTime,
            [Prefix + nameof(sums.Ended)] = sums.Ended,
            [Prefix + nameof(sums.EndedTime)] = sums.EndedTime,
            [Prefix + nameof(sums.AnswerTime)] = sums.AnswerTime,
        };

    /// <summary>What one session comes to: its sums, and itself under its status.</summary>
    public static Dictionary<string, long> Of(FigureChange sums, SessionStatus status)
    {
        var values = Of(sums);
        values[StatusPrefix + status] = 1;
        return values;
    }

    /// <summary>The figures in a row, whatever else it holds; none when there is no row.</summary>
    public static Dictionary<string, long> Read(TableRow? row) =>
        (row?.Values ?? new Dictionary<string, object>())
            .Where(value =>
                value.Key.StartsWith(Prefix, StringComparison.Ordinal) || value.Key.StartsWith(StatusPrefix, StringComparison.Ordinal)
            )
            .ToDictionary(value => value.Key, value => (long)value.Value);

    public static Dictionary<string, long> WithoutStatus(Dictionary<string, long> values) =>
        values.Where(value => !value.Key.StartsWith(StatusPrefix, StringComparison.Ordinal)).ToDictionary();

    /// <summary>A sum in which what a session comes to now stands in place of what it came to before.</summary>
    public static Dictionary<string, long> Exchange(
        Dictionary<string, long> sum,
        Dictionary<string, long> before,
        Dictionary<string, long> now
    ) =>
        sum
            .Keys.Union(before.Keys)
            .Union(now.Keys)
            .ToDictionary(name => name, name => sum.GetValueOrDefault(name) - before.GetValueOrDefault(name) + now.GetValueOrDefault(name));

    public static FigureChange Sums(Dictionary<string, long> values) =>
        new(
            Planned: values.GetValueOrDefault(Prefix + nameof(FigureChange.Planned)),
            Replanned: values.GetValueOrDefault(Prefix + nameof(FigureChange.Replanned)),
            Replans: values.GetValueOrDefault(Prefix + nameof(FigureChange.Replans)),
            Replies: values.GetValueOrDefault(Prefix + nameof(FigureChange.Replies)),
            OffTopic: values.GetValueOrDefault(Prefix + nameof(FigureChange.OffTopic)),
            QuestionsAsked: values.GetValueOrDefault(Prefix + nameof(FigureChange.QuestionsAsked)),
            QuestionsCorrect: values.GetValueOrDefault(Prefix + nameof(FigureChange.QuestionsCorrect)),
            StepsCompleted: values.GetValueOrDefault(Prefix + nameof(FigureChange.StepsCompleted)),
            StepTime: values.GetValueOrDefault(Prefix + nameof(FigureChange.StepTime)),
            Ended: values.GetValueOrDefault(Prefix + nameof(FigureChange.Ended)),
            EndedTime: values.GetValueOrDefault(Prefix + nameof(FigureChange.EndedTime)),
            AnswerTime: values.GetValueOrDefault(Prefix + nameof(FigureChange.AnswerTime))
        );

    public static long Count(Dictionary<string, long> values, SessionStatus status) => values.GetValueOrDefault(StatusPrefix + status);

    public static Dictionary<string, object> Values(Dictionary<string, long> values) =>
        values.ToDictionary(value => value.Key, value => (object)value.Value);
}
