using System.Text.RegularExpressions;
using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Answers;
using TutorFunctions.Grading.Expressions.Conditions;
using TutorFunctions.Grading.Expressions.Exact;
using TutorFunctions.Grading.Forms;
using TutorFunctions.Grading.Working;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>
/// What is said of a learner's lines of working: the step that was taken, or the line and the kind of mistake. It comes from the algebra of
/// the exercise that the question gives, with nothing authored for it.
/// </summary>
internal sealed partial class WorkingNotes
{
    /// <summary>Characters of a line that is said back; a longer one is hard to follow in a sentence.</summary>
    private const int LongestSaid = 40;

    private readonly Expression? _exercise;
    private readonly IReadOnlyList<LineJudgement> _lines = [];

    public WorkingNotes(ReadReply read)
    {
        if (read.Reading.Lines.Count == 0)
            return;
        if (QuestionWording.Of(read.Question.Answer).Exercises.Where(IsWork).ToList() is not [var exercise])
            return;
        _exercise = exercise;
        _lines = WorkingCheck.Check(exercise, read.Reading.Lines);
    }

    // A lone number, as -11 degrees, is given and not to be worked on.
    private static bool IsWork(Expression exercise) => exercise.Children.Count > 1 && !Calculations.IsNumber(exercise);

    /// <summary>Names the step that leads to the last right line; null when none has a name.</summary>
    public string? Step(Speech speech)
    {
        var last = _lines.LastOrDefault(static line => line is { Status: not LineStatus.Wrong, Move: not null });
        if (last is not { Move: { } move } || _lines.Any(static line => line.Status == LineStatus.Wrong))
            return null;
        var operand = move.Operand is { } changed ? Said(changed) : null;
        return move.Kind switch
        {
            MoveKind.AddedToBothSides when operand is not null => speech.Say("you_added", ("operand", operand)),
            MoveKind.SubtractedFromBothSides when operand is not null => speech.Say("you_subtracted", ("operand", operand)),
            MoveKind.MultipliedBothSides when operand is not null => speech.Say("you_multiplied", ("operand", operand)),
            MoveKind.DividedBothSides when operand is not null => speech.Say("you_divided", ("operand", operand)),
            MoveKind.SquaredBothSides => speech.Say("you_squared"),
            MoveKind.TookRootOfBothSides => speech.Say("you_rooted"),
            MoveKind.Expanded => speech.Say("you_expanded"),
            MoveKind.Factored => speech.Say("you_factored"),
            MoveKind.CollectedTerms => speech.Say("you_collected"),
            _ => null,
        };
    }

    /// <summary>Names the line that goes wrong and the mistake in it; null when the algebra cannot tell.</summary>
    public string? Mistake(Speech speech)
    {
        if (_exercise is null)
            return null;
        var at = _lines.Index().FirstOrDefault(static one => one.Item.Status == LineStatus.Wrong);
        if (at.Item is not { Line: { } line })
            return null;
        var before = _lines.Take(at.Index).LastOrDefault(static one => one.Status == LineStatus.Follows)?.Line;
        var where =
            before is not null && Said(before) is { } held && Said(line) is { } wrong
                ? speech.Say("line_wrong", ("before", held), ("line", wrong))
                : null;
        // Of a value alone nobody can tell that only the calculation went wrong.
        var named = at.Item.Slip is { Kind: SlipKind.Arithmetic } && _lines.Count == 1 ? null : at.Item.Slip;
        var slip =
            named is { } known && Said(IsOfLine(known.Kind) ? before ?? _exercise : known.Where) is { } part
                ? speech.Say(SayingOf(known.Kind), ("where", part))
                : Checked(before ?? _exercise, line, speech);
        return where is null ? slip
            : slip is null ? where
            : $"{where} {slip}";
    }

    // What was to be undone, and on which sides, only the whole line shows.
    private static bool IsOfLine(SlipKind kind) => kind is SlipKind.InverseOperation or SlipKind.OneSideOnly;

    // A value put in shows by itself that it does not solve the equation.
    private string? Checked(Expression before, Expression line, Speech speech)
    {
        if (
            _exercise is not Relation { Signs: [RelationSign.Equal], Operands: [var left, var right] }
            || _exercise.Symbols() is not { Count: 1 } symbols
            || !ReferenceEquals(before, _exercise)
        )
            return null;
        var symbol = symbols.First();
        var value = ConditionForm.IsCondition(line)
            ? SolvedValues.Of(line) is { Values: [var only] }
                ? only
                : null
            : line;
        if (value is null || ExactNumber.Of(value) is null || Said(value) is not { } said)
            return null;
        return Side(left, symbol, value) is { } one && Side(right, symbol, value) is { } other && one != other
            ? speech.Say("check_fails", ("answer", said), ("symbol", symbol), ("left", one), ("right", other))
            : null;
    }

    private static string? Side(Expression side, string symbol, Expression value) =>
        ExactNumber.Of(side.Replace(part => part is Symbol { Name: var name } && name == symbol ? value : null)) is { } number
            ? number.ToString()
            : null;

    private static string? Said(Expression expression) =>
        TimesBeforeLetter().Replace(expression.ToString(), "$1").Replace("*", " × ", StringComparison.Ordinal)
            is { Length: <= LongestSaid } text
            ? text
            : null;

    // Learners write 3x, not 3*x.
    [GeneratedRegex(@"(\d)\*(?=[a-zA-Z(])")]
    private static partial Regex TimesBeforeLetter();

    private static string SayingOf(SlipKind kind) =>
        kind switch
        {
            SlipKind.Sign => "slip_sign",
            SlipKind.InverseOperation => "slip_inverse",
            SlipKind.OneSideOnly => "slip_one_side",
            SlipKind.OrderOfOperations => "slip_order",
            SlipKind.Distribution => "slip_distribution",
            SlipKind.UnlikeTerms => "slip_unlike",
            SlipKind.FractionsAddedAcross => "slip_fractions",
            SlipKind.PowerOfSum => "slip_power",
            SlipKind.Exponents => "slip_exponents",
            SlipKind.InequalitySign => "slip_inequality",
            SlipKind.RunOnEquals => "slip_run_on",
            _ => "slip_arithmetic",
        };
}
