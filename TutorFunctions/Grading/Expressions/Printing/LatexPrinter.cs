using System.Text;

namespace TutorFunctions.Grading.Expressions.Printing;

/// <summary>Prints mathematics in LaTeX, without the dollar signs around it: "\frac{1}{2}x^{2}".</summary>
public static class LatexPrinter
{
    public static string Print(Expression expression)
    {
        var text = new StringBuilder();
        Write(text, expression, Precedence.Sequence);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Expression expression, Precedence least)
    {
        var needsBrackets = Precedences.Of(expression) < least && expression is not Quotient;
        if (needsBrackets)
            text.Append("\\left(");
        Write(text, expression);
        if (needsBrackets)
            text.Append("\\right)");
    }

    private static void Write(StringBuilder text, Expression expression)
    {
        switch (expression)
        {
            case Number number:
                WriteNumber(text, number);
                break;
            case MixedNumber mixed:
                text.Append(mixed.Whole).Append("\\frac{").Append(mixed.Numerator).Append("}{").Append(mixed.Denominator).Append('}');
                break;
            case Constant constant:
                text.Append(Name(constant.Name));
                break;
            case Symbol symbol:
                WriteSymbol(text, symbol);
                break;
            case Sum sum:
                WriteSum(text, sum);
                break;
            case Negative negative:
                WriteAfter(text, "-", negative.Operand, Precedence.Product);
                break;
            case PlusMinus signed:
                WriteAfter(text, signed.MinusFirst ? "\\mp " : "\\pm ", signed.Operand, Precedence.Product);
                break;
            case Product product:
                WriteProduct(text, product);
                break;
            case Quotient quotient:
                WriteCommand(text, "\\frac", quotient.Numerator, quotient.Denominator);
                break;
            case Power power:
                if (power.Base is Quotient)
                    WriteBetween(text, "\\left(", power.Base, "\\right)");
                else
                    Write(text, power.Base, Precedence.Operand);
                text.Append('^');
                WriteGroup(text, power.Exponent);
                break;
            case Root root:
                WriteRoot(text, root);
                break;
            case Absolute absolute:
                WriteBetween(text, "\\left|", absolute.Operand, "\\right|");
                break;
            case Factorial factorial:
                WriteBefore(text, factorial.Operand, "!");
                break;
            case Percent percent:
                WriteBefore(text, percent.Operand, "\\%");
                break;
            case Degrees degrees:
                WriteBefore(text, degrees.Operand, "^{\\circ}");
                break;
            case Apply apply:
                WriteApply(text, apply);
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
                Write(text, relation.Operands[0], Precedence.Union);
                for (var at = 0; at < relation.Signs.Count; at++)
                    WriteAfter(text, Sign(relation.Signs[at]), relation.Operands[at + 1], Precedence.Union);
                break;
            case And and:
                WriteJoined(text, and.Operands, " \\text{ and } ", Precedence.Relation);
                break;
            case Or or:
                WriteJoined(text, or.Operands, " \\text{ or } ", Precedence.And);
                break;
            case Union union:
                WriteJoined(text, union.Operands, " \\cup ", Precedence.Ratio);
                break;
            case Intersection intersection:
                WriteJoined(text, intersection.Operands, " \\cap ", Precedence.Ratio);
                break;
            case Interval interval:
                text.Append(interval.IncludesLower ? "\\left[" : "\\left(");
                WriteJoined(text, interval.Children, ", ", Precedence.Or);
                text.Append(interval.IncludesUpper ? "\\right]" : "\\right)");
                break;
            case ValueList list:
                var (open, close) = Brackets(list.Kind);
                text.Append(open);
                WriteJoined(text, list.Items, ", ", Precedence.Or);
                text.Append(close);
                break;
            case NamedSet set:
                text.Append(set.Name == SetName.Empty ? "\\emptyset" : "\\mathbb{R}");
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

    private static void WriteNumber(StringBuilder text, Number number)
    {
        var written = number.Written;
        var slash = written.IndexOf('/');
        var exponent = written.IndexOf('e');
        var repeating = written.IndexOf('(');
        if (slash >= 0)
            text.Append("\\frac{").Append(written.AsSpan(0, slash)).Append("}{").Append(written.AsSpan(slash + 1)).Append('}');
        else if (exponent >= 0)
            text.Append(written.AsSpan(0, exponent)).Append("\\cdot 10^{").Append(written.AsSpan(exponent + 1)).Append('}');
        else if (repeating >= 0)
            text.Append(written.AsSpan(0, repeating))
                .Append("\\overline{")
                .Append(written.AsSpan(repeating + 1, written.Length - repeating - 2))
                .Append('}');
        else
            text.Append(written);
    }

    private static void WriteSymbol(StringBuilder text, Symbol symbol)
    {
        var at = symbol.Name.IndexOf('_');
        if (at < 0)
            text.Append(symbol.Name);
        else
            text.Append(symbol.Name.AsSpan(0, at)).Append("_{").Append(symbol.Name.AsSpan(at + 1)).Append('}');
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
                WriteAfter(text, signed.MinusFirst ? " \\mp " : " \\pm ", signed.Operand, Precedence.Product);
            else
                WriteAfter(text, " + ", term, Precedence.Product);
        }
    }

    // Factors stand side by side; a dot parts what would run together.
    private static void WriteProduct(StringBuilder text, Product product)
    {
        for (var at = 0; at < product.Factors.Count; at++)
        {
            var factor = product.Factors[at];
            if (at > 0 && NeedsDot(product.Factors[at - 1], factor))
                text.Append(" \\cdot ");
            Write(
                text,
                factor,
                factor is Negative ? Precedence.Operand
                    : at == 0 ? Precedence.Product
                    : Precedence.Power
            );
        }
    }

    private static bool NeedsDot(Expression left, Expression right) =>
        right switch
        {
            Number or MixedNumber or Quotient => true,
            Power power => NeedsDot(left, power.Base),
            Apply => left is Apply or Symbol,
            _ => left is MixedNumber or Apply,
        };

    private static void WriteRoot(StringBuilder text, Root root)
    {
        text.Append("\\sqrt");
        if (!(root.Index is Number { Value: var index } && index == 2))
            WriteBetween(text, "[", root.Index, "]");
        WriteGroup(text, root.Radicand);
    }

    private static void WriteApply(StringBuilder text, Apply apply)
    {
        if (apply.Function == Functions.Binomial && apply.Arguments.Count == 2)
            WriteCommand(text, "\\binom", apply.Arguments[0], apply.Arguments[1]);
        else
        {
            text.Append(Functions.IsKnown(apply.Function) ? "\\operatorname{" + apply.Function + "}" : apply.Function);
            var arguments = apply.Arguments;
            if (apply.Function == Functions.Logarithm && arguments.Count == 2)
            {
                text.Append('_');
                WriteGroup(text, arguments[1]);
                arguments = [arguments[0]];
            }

            text.Append("\\left(");
            WriteJoined(text, arguments, ", ", Precedence.Or);
            text.Append("\\right)");
        }
    }

    private static void WriteMatrix(StringBuilder text, Matrix matrix)
    {
        text.Append("\\begin{pmatrix}");
        for (var at = 0; at < matrix.Entries.Count; at++)
        {
            if (at > 0)
                text.Append(at % matrix.Columns == 0 ? " \\\\ " : " & ");
            Write(text, matrix.Entries[at], Precedence.Or);
        }

        text.Append("\\end{pmatrix}");
    }

    private static void WriteJoined(StringBuilder text, ExpressionList items, string between, Precedence least)
    {
        for (var at = 0; at < items.Count; at++)
            WriteAfter(text, at == 0 ? string.Empty : between, items[at], least);
    }

    private static void WriteCommand(StringBuilder text, string command, Expression first, Expression second)
    {
        text.Append(command);
        WriteGroup(text, first);
        WriteGroup(text, second);
    }

    private static void WriteGroup(StringBuilder text, Expression inner) => WriteBetween(text, "{", inner, "}");

    private static void WriteBetween(StringBuilder text, string open, Expression inner, string close)
    {
        text.Append(open);
        Write(text, inner, Precedence.Sequence);
        text.Append(close);
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

    private static string Name(ConstantName name) =>
        name switch
        {
            ConstantName.Pi => "\\pi ",
            ConstantName.E => "e",
            ConstantName.I => "i",
            _ => "\\infty ",
        };

    private static string Sign(RelationSign sign) =>
        sign switch
        {
            RelationSign.Equal => " = ",
            RelationSign.NotEqual => " \\ne ",
            RelationSign.Less => " < ",
            RelationSign.LessOrEqual => " \\le ",
            RelationSign.Greater => " > ",
            RelationSign.GreaterOrEqual => " \\ge ",
            RelationSign.Approximately => " \\approx ",
            _ => " \\in ",
        };

    private static (string Open, string Close) Brackets(ValueListKind kind) =>
        kind switch
        {
            ValueListKind.Tuple => ("\\left(", "\\right)"),
            ValueListKind.List => ("\\left[", "\\right]"),
            ValueListKind.Set => ("\\left\\{", "\\right\\}"),
            _ => (string.Empty, string.Empty),
        };
}
