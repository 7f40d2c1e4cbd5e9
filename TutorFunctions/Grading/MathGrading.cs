using System.Text.RegularExpressions;
using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Answers;
using TutorFunctions.Grading.Expressions.Conditions;
using TutorFunctions.Grading.Expressions.Exact;
using TutorFunctions.Grading.Expressions.Reading;
using TutorFunctions.Grading.Forms;
using TutorFunctions.Grading.Numbers;
using TutorFunctions.Language;

namespace TutorFunctions.Grading;

/// <summary>Judges replies that are mathematics from end to end. Replies with prose around it are for the readers of each kind.</summary>
internal static partial class MathGrading
{
    private static readonly char[] s_unitSigns = ['$', '€', '£', '%', '¢'];

    /// <summary>
    /// The judgement of the reading that is best for the learner; null when the key or the reply is not mathematics as a whole.
    /// </summary>
    public static Judgement? Grade(AnswerKey key, string accepted, string reply)
    {
        AnswerJudgement? best = null;
        var isSameText = IsSameText(accepted, reply);
        // "330,367" is a list where lists are asked for.
        var comma = key.Kind == AnswerKind.List ? CommaMeaning.PartsValues : CommaMeaning.Automatic;
        foreach (var right in Readings(accepted, new ReaderOptions { Comma = comma }))
        {
            var task = Task(key, right);
            // A stored answer is right as it stands, unless it is the exercise written down again.
            if (isSameText && (task.Exercises.Count == 0 || IsLeftAsItIs(task)) && !IsToBeRounded(task))
                return Judgements.Correct("The reply is " + accepted + ".");
            foreach (var answer in Readings(reply, new ReaderOptions { Symbols = right.Symbols(), Comma = comma }))
            {
                if (IsRowOfGuesses(right, answer))
                    return null;
                var judged = AnswerJudging.Judge(task, answer);
                if (best is null || judged.Verdict < best.Verdict)
                    best = judged;
            }
        }

        return best is null ? null : Said(best, accepted);
    }

    /// <summary>
    /// The judgement of a right amount whose unit is written as a product, as 9.81*m/s^2, or of one that lacks the unit that is asked for;
    /// else null.
    /// </summary>
    public static Judgement? GradeAmount(AnswerKey key, string accepted, string reply)
    {
        if (key.Unit is null)
            return null;
        var generators = new Generators();
        var symbols = UnitAlgebra.SymbolsOf(key.Unit);
        if (
            UnitAlgebra.Read(accepted + " " + key.Unit, symbols, generators) is not { } right
            || UnitAlgebra.Read(reply, symbols, generators) is not { } given
        )
            return null;
        if (!given.HasUnit)
            return AsksForUnit(key) && WithoutUnit(accepted, given)
                ? Unfinished([new(WorkKind.UnitMissing, new Number(given.Value))], accepted)
                : null;
        return right.Value == given.Value && right.Units.Equals(given.Units)
            ? Judgements.Correct("The reply is equal to " + accepted + " " + key.Unit + ".")
            : null;
    }

    private static bool AsksForUnit(AnswerKey key) => QuestionWording.Of(key).Forms.Any(form => form.Kind == FormKind.WithUnit);

    private static bool WithoutUnit(string accepted, UnitProduct given) =>
        MathReader.TryRead(accepted) is { } number && ExactNumber.Of(number) == given.Value;

    /// <summary>Whether the question asks for rounding, so that nothing but the rounded number counts.</summary>
    public static bool AsksForRounding(AnswerKey key) =>
        QuestionWording.Of(key).Forms.Any(form => form.Kind is FormKind.DecimalPlaces or FormKind.SignificantFigures);

    /// <summary>
    /// The judgement of a solved equation's value by the rules for numbers, which allow for rounding: x = 0.333 for x = 1/3. Null when
    /// either is no single value of the same symbol.
    /// </summary>
    public static Judgement? GradeSolvedValue(AnswerKey key, string accepted, string reply)
    {
        if (
            MathReader.TryRead(accepted) is not { } right
            || !ConditionForm.IsCondition(right)
            || SolvedValues.Of(right) is not { Values: [var value] } solved
            || !value.IsConstant()
        )
            return null;
        if (MathReader.TryRead(reply, new ReaderOptions { Symbols = right.Symbols() }) is not { } answer)
            return null;
        var given = ConditionForm.IsCondition(answer)
            ? SolvedValues.Of(answer) is { Values: [var said] } named && named.Symbol == solved.Symbol
                ? said
                : null
            : answer;
        return given is not null && Calculations.IsNumber(given)
            ? NumberGrading.Grade(key with { Kind = AnswerKind.Number }, value.ToString(), given.ToString())
            : null;
    }

    /// <summary>
    /// A judgement of the value after a look at the form: a right number in another form than asked for is half right. The judgement itself
    /// where the reply is more than mathematics or no form is asked for.
    /// </summary>
    public static Judgement WithForm(Judgement judged, AnswerKey key, string accepted, string reply)
    {
        if (judged.Verdict != Verdict.Correct || key.Prompt is null)
            return judged;
        var options = ReaderOptions.Default with { IgnoreTrailingWords = true };
        if (MathReader.TryRead(accepted, options) is not { } right || ReadSpoken(right, reply, options) is not { } answer)
            return judged;
        var left = AnswerJudging.FindWorkLeft(Task(key, right), answer);
        return left.Count == 0 ? judged : Unfinished(left, accepted);
    }

    // What is read of a reply with words may be a part of it: 3 of "3 and a half".
    private static Expression? ReadSpoken(Expression right, string reply, ReaderOptions options)
    {
        var value = ExactNumber.Of(right);
        return ((string?[])[reply, LanguagePack.English.Notations.Rewrite(reply, asksForRatio: false)])
            .Select(text => text is null ? null : MathReader.TryRead(text, options))
            .FirstOrDefault(answer => answer is not null && (value is null || ExactNumber.Of(answer) == value));
    }

    /// <summary>
    /// Whether the judgement of a number stands beside that of the reader of numbers: what has no unit and is right, or one value in
    /// another form. Signs of money and of percentages are units, which have rules of their own.
    /// </summary>
    public static bool DecidesNumber(Judgement judged, string accepted, string reply)
    {
        if (
            accepted.IndexOfAny(s_unitSigns) >= 0
            || reply.Replace("$$", string.Empty, StringComparison.Ordinal).IndexOfAny(s_unitSigns) >= 0
        )
            return false;
        if (
            MathReader.TryRead(reply) is not { } answer
            || !answer.IsConstant()
            || answer.Contains<Percent>()
            || answer.Contains<PlusMinus>()
        )
            return false;
        return judged.Verdict == Verdict.Correct
            || (judged.Verdict == Verdict.Partial && answer is not (ValueList or And or Or or Relation));
    }

    /// <summary>Whether a stored answer in words is an equation or several, where no code is asked for.</summary>
    public static bool IsCondition(string accepted, IReadOnlyList<AskedForm> forms) =>
        forms.All(static form => form.Kind != FormKind.Code)
        && accepted.AsSpan().IndexOfAny("=<>≤≥") > 0
        && MathReader.TryRead(accepted) is { } right
        && (ConditionForm.IsCondition(right) || (right is ValueList list && list.Items.All(ConditionForm.IsCondition)));

    /// <summary>Whether the key is a list of plain numbers, which learners also write with labels, words and signs between them.</summary>
    public static bool IsListOfNumbers(string accepted) =>
        MathReader.TryRead(accepted, new ReaderOptions { Comma = CommaMeaning.PartsValues }) is not ValueList list
        || list.Items.All(Calculations.IsNumber);

    private static AnswerTask Task(AnswerKey key, Expression right)
    {
        var task = AnswerTask.Of(right, QuestionWording.Of(key), key.Ordered);
        List<AskedForm> forms = [.. task.Forms];
        if (key.LowestTerms && !forms.Exists(form => form.Kind == FormKind.LowestTerms))
            forms.Add(new(FormKind.LowestTerms));
        if (key.Simplified && !forms.Exists(form => form.Kind == FormKind.Simplified))
            forms.Add(new(FormKind.Simplified));
        // Where the question is not known, what the key is solved for may have been the task.
        if (
            key.Prompt is null
            && right is Relation { Operands: [Symbol symbol, ..] } relation
            && SolvedValues.IsSolved(relation, symbol.Name)
        )
            forms.Add(new(FormKind.SolvedFor, 0, symbol.Name));
        return task with { Forms = forms };
    }

    // Where the answer to "simplify" is the exercise itself, nothing else is right.
    private static bool IsLeftAsItIs(AnswerTask task) =>
        task.Forms.All(static form => form.Kind is FormKind.Simplified or FormKind.Worked)
        && task.Exercises.Any(exercise => exercise.Equals(task.Key));

    // A key with more digits than asked for is rounded before it counts.
    private static bool IsToBeRounded(AnswerTask task) =>
        task.Forms.Any(form =>
            form.Kind switch
            {
                FormKind.DecimalPlaces => NumberForms.DecimalPlaces(task.Key) is not { } places || places > form.Count,
                FormKind.SignificantFigures => NumberForms.SignificantFigures(task.Key) is not var (least, _) || least > form.Count,
                _ => false,
            }
        );

    // "x = 4, x = 5" where there is one solution does not say which.
    private static bool IsRowOfGuesses(Expression right, Expression answer) =>
        answer is ValueList { Kind: ValueListKind.Sequence }
        && ConditionForm.IsCondition(right)
        && SolvedValues.Of(right) is { Values.Count: 1 }
        && SolvedValues.Of(WorkedSolution.Conclusion(answer)) is { Values.Count: > 1 };

    // All readings; of a lone number also the one in which a comma begins the decimals.
    private static List<Expression> Readings(string text, ReaderOptions options)
    {
        var readings = MathReader.Readings(text, options).ToList();
        if (options.Comma == CommaMeaning.PartsValues || !DecimalComma().IsMatch(text))
            return readings;
        if (MathReader.TryRead(text, options with { Comma = CommaMeaning.BeginsDecimals }) is { } number && Calculations.IsNumber(number))
            readings.Add(number);
        return readings;
    }

    private static bool IsSameText(string accepted, string reply) => string.Equals(Bare(accepted), Bare(reply), StringComparison.Ordinal);

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character != '$'));

    private static Judgement Said(AnswerJudgement judged, string accepted) =>
        judged.Verdict switch
        {
            AnswerVerdict.Right => Judgements.Correct("The reply is equal to " + accepted + "."),
            AnswerVerdict.Unfinished => Unfinished(judged.Left, accepted),
            AnswerVerdict.Partly => Judgements.SomeValues(accepted, judged.Share),
            AnswerVerdict.OtherOrder => Judgements.OtherOrder(accepted, judged.Share),
            _ => Judgements.Wrong("The reply is not equal to " + accepted + "."),
        };

    private static Judgement Unfinished(IReadOnlyList<WorkLeft> left, string accepted)
    {
        var what = string.Join(", and ", left.Take(2).Select(work => WorkAdvice.Of(work.Kind)));
        return Judgements.Partial("Equal to " + accepted + ", but " + what + ".", "It is worth the same, but " + what + ".");
    }

    // Three digits after the comma are a group of thousands.
    [GeneratedRegex(@"^[^()\[\]{},]*\d,(?:\d{1,2}|\d{4,})(?!\d)[^()\[\]{},]*$")]
    private static partial Regex DecimalComma();
}
