using System.Text;

namespace TutorFunctions.Grading.Expressions.Printing;

/// <summary>
/// Prints mathematics on one line so that it reads back to the same expression: "2*x + 3", "sqrt(x)/2", "x = 1 or x = -1".
/// </summary>
public static class PlainTextPrinter
{
    public static string Print(Expression expression)
    {
        var text = new StringBuilder();
        Write(text, expression, Precedence.Sequence);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Expression expression, Precedence least)
    {
        var needsBrackets = Precedences.Of(expression) < least;
        if (needsBrackets)
            text.Append('(');
        Write(text, expression);
        if (needsBrackets)
            text.Append(')');
    }

    private static void Write(StringBuilder text, Expression expression)
    {
        switch (expression)
        {
            case Number number:
                text.Append(number.Written);
                break;
            case MixedNumber mixed:
                text.Append(mixed.Whole).Append(' ').Append(mixed.Numerator).Append('/').Append(mixed.Denominator);
                break;
            case Constant constant:
                text.Append(Name(constant.Name));
                break;
            case Symbol symbol:
                text.Append(symbol.Name);
                break;
            case Sum sum:
                WriteSum(text, sum);
                break;
            case Negative negative:
                WriteAfter(text, "-", negative.Operand, Precedence.Product);
                break;
            case PlusMinus signed:
                WriteAfter(text, signed.MinusFirst ? "∓" : "±", signed.Operand, Precedence.Product);
                break;
            case Product product:
                WriteJoined(text, product.Factors, "*", Precedence.Power, first: Precedence.Product);
                break;
            case Quotient quotient:
                Write(text, quotient.Numerator, quotient.Numerator is Product or Quotient ? Precedence.Product : Precedence.Power);
                WriteAfter(text, "/", quotient.Denominator, Precedence.Power);
                break;
            case Power power:
                Write(text, power.Base, Precedence.Operand);
                WriteAfter(text, "^", power.Exponent, power.Exponent is Power ? Precedence.Power : Precedence.Operand);
                break;
            case Root { Index: Number { Value: { IsInteger: true } index } } root when index == 2:
                WriteCall(text, "sqrt", [root.Radicand]);
                break;
            case Root root:
                WriteCall(text, "root", [root.Radicand, root.Index]);
                break;
            case Absolute absolute:
                WriteCall(text, "abs", [absolute.Operand]);
                break;
            case Factorial factorial:
                WriteBefore(text, factorial.Operand, "!");
                break;
            case Percent percent:
                WriteBefore(text, percent.Operand, "%");
                break;
            case Degrees degrees:
                WriteBefore(text, degrees.Operand, "°");
                break;
            case Apply apply:
                WriteCall(text, apply.Function, apply.Arguments);
                break;
            case Ratio ratio:
                WriteJoined(text, ratio.Parts, " : ", Precedence.Sum);
                break;
            default:
                WriteCondition(text, expression);
                break;
        }
    }

    private static void WriteCondition(StringBuilder text, Expression expression)
    {
        switch (expression)
        {
            case Relation relation:
                WriteRelation(text, relation);
                break;
            case And and:
                WriteJoined(text, and.Operands, " and ", Precedence.Relation);
                break;
            case Or or:
                WriteJoined(text, or.Operands, " or ", Precedence.And);
                break;
            case Union union:
                WriteJoined(text, union.Operands, " ∪ ", Precedence.Ratio);
                break;
            case Intersection intersection:
                WriteJoined(text, intersection.Operands, " ∩ ", Precedence.Ratio);
                break;
            case Interval interval:
                text.Append(interval.IncludesLower ? '[' : '(');
                WriteJoined(text, interval.Children, ", ", Precedence.Or);
                text.Append(interval.IncludesUpper ? ']' : ')');
                break;
            case ValueList collection:
                var (open, close) = Brackets(collection.Kind);
                text.Append(open);
                WriteJoined(text, collection.Items, ", ", Precedence.Or);
                text.Append(close);
                break;
            case NamedSet set:
                text.Append(set.Name == SetName.Empty ? "∅" : "ℝ");
                break;
            case Matrix matrix:
                WriteMatrix(text, matrix);
                break;
            default:
                throw new ArgumentOutOfRangeException(
                    nameof(expression),
                    expression.GetType().Name,
                    "This kind of expression cannot be printed."
                );
        }
    }

    private static void WriteSum(StringBuilder text, Sum sum)
    {
        for (var at = 0; at < sum.Terms.Count; at++)
        {
            var term = sum.Terms[at];
            if (at == 0)
                Write(text, term, term is Sum ? Precedence.Product : Precedence.Sum);
            else if (term is Negative negative)
                WriteAfter(text, " - ", negative.Operand, Precedence.Product);
            else if (term is PlusMinus signed)
                WriteAfter(text, signed.MinusFirst ? " ∓ " : " ± ", signed.Operand, Precedence.Product);
            else
                WriteAfter(text, " + ", term, Precedence.Product);
        }
    }

    private static void WriteRelation(StringBuilder text, Relation relation)
    {
        Write(text, relation.Operands[0], Precedence.Union);
        for (var at = 0; at < relation.Signs.Count; at++)
        {
            text.Append(' ').Append(Sign(relation.Signs[at])).Append(' ');
            Write(text, relation.Operands[at + 1], Precedence.Union);
        }
    }

    private static void WriteMatrix(StringBuilder text, Matrix matrix)
    {
        for (var row = 0; row < matrix.Rows; row++)
        {
            text.Append(row == 0 ? "[[" : ", [");
            for (var column = 0; column < matrix.Columns; column++)
            {
                if (column > 0)
                    text.Append(", ");
                Write(text, matrix.Entries[(row * matrix.Columns) + column], Precedence.Or);
            }

            text.Append(']');
        }

        text.Append(']');
    }

    private static void WriteJoined(StringBuilder text, ExpressionList items, string between, Precedence least, Precedence? first = null)
    {
        for (var at = 0; at < items.Count; at++)
        {
            if (at > 0)
                text.Append(between);
            Write(text, items[at], at == 0 && first is { } lower && items[at] is not Product ? lower : least);
        }
    }

    private static void WriteAfter(StringBuilder text, string sign, Expression operand, Precedence least)
    {
        text.Append(sign);
        Write(text, operand, least);
    }

    private static void WriteBefore(StringBuilder text, Expression operand, string sign)
    {
        Write(text, operand, Precedence.Operand);
        text.Append(sign);
    }

    private static void WriteCall(StringBuilder text, string name, ExpressionList arguments)
    {
        text.Append(name).Append('(');
        WriteJoined(text, arguments, ", ", Precedence.Or);
        text.Append(')');
    }

    private static string Name(ConstantName name) =>
        name switch
        {
            ConstantName.Pi => "π",
            ConstantName.E => "e",
            ConstantName.I => "i",
            _ => "∞",
        };

    internal static string Sign(RelationSign sign) =>
        sign switch
        {
            RelationSign.Equal => "=",
            RelationSign.NotEqual => "≠",
            RelationSign.Less => "<",
            RelationSign.LessOrEqual => "≤",
            RelationSign.Greater => ">",
            RelationSign.GreaterOrEqual => "≥",
            RelationSign.Approximately => "≈",
            _ => "∈",
        };

    private static (string Open, string Close) Brackets(ValueListKind kind) =>
        kind switch
        {
            ValueListKind.Tuple => ("(", ")"),
            ValueListKind.List => ("[", "]"),
            ValueListKind.Set => ("{", "}"),
            _ => (string.Empty, string.Empty),
        };
}
