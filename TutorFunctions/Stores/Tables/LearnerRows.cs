using System.Globalization;
using TutorFunctions.Learners;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Stores.Tables;

/// <summary>The records in the rows about learners.</summary>
internal static class LearnerRows
{
    private const string RecordName = "record";
    private const string DifficultyName = "item_difficulty";
    private const string PredictedName = "predicted";
    private const string IdName = "id";
    private const string ValueName = "value";
    private const string AnswersName = "answers";

    public static Dictionary<string, object> Of(LearnerProfile profile) =>
        Payload.Of(RecordName, profile, LearnerJson.Default.LearnerProfile);

    public static Dictionary<string, object> Of(LearnerTotals totals) => Payload.Of(RecordName, totals, LearnerJson.Default.LearnerTotals);

    public static Dictionary<string, object> Of(SkillRecord skill) => Payload.Of(RecordName, skill, LearnerJson.Default.SkillRecord);

    public static Dictionary<string, object> Of(PracticeTrace practice) =>
        Payload.Of(RecordName, practice, LearnerJson.Default.PracticeTrace);

    public static Dictionary<string, object> Of(ItemDifficulty difficulty) =>
        new() { [ValueName] = Text(difficulty.Value), [AnswersName] = (long)difficulty.Answers };

    public static Insert Answer(RecordedEvidence recorded)
    {
        var values = Payload.Of(RecordName, recorded.Answer, LearnerJson.Default.AnswerEvidence);
        values[DifficultyName] = Text(recorded.ItemDifficulty);
        if (recorded.Predicted is { } predicted)
            values[PredictedName] = Text(predicted);
        return new Insert(LearnerKeys.Answer(recorded.Number), values);
    }

    public static RecordedEvidence Recorded(TableRow row) =>
        new(
            long.Parse(row.Key.AsSpan(1), CultureInfo.InvariantCulture),
            Payload.Get(row, RecordName, LearnerJson.Default.AnswerEvidence),
            Number(row.Values[DifficultyName]),
            row.Values.TryGetValue(PredictedName, out var predicted) ? Number(predicted) : null
        );

    public static LearnerProfile Profile(TableRow row) => Payload.Get(row, RecordName, LearnerJson.Default.LearnerProfile);

    public static LearnerTotals Totals(TableRow row) => Payload.Get(row, RecordName, LearnerJson.Default.LearnerTotals);

    public static SkillRecord Skill(TableRow row) => Payload.Get(row, RecordName, LearnerJson.Default.SkillRecord);

    public static PracticeTrace Practice(TableRow row) => Payload.Get(row, RecordName, LearnerJson.Default.PracticeTrace);

    public static ItemDifficulty DifficultyIn(TableRow? row) =>
        row is null ? ItemDifficulty.Unknown : new(Number(row.Values[ValueName]), (int)(long)row.Values[AnswersName]);

    /// <summary>A learner among those of a course.</summary>
    public static Insert Pointer(string learnerId) => new(TableKey.Of(learnerId), new Dictionary<string, object> { [IdName] = learnerId });

    public static string Pointed(TableRow row) => (string)row.Values[IdName];

    // Every digit counts: the same answers must always fold into the same state.
    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static double Number(object text) => double.Parse((string)text, CultureInfo.InvariantCulture);
}
