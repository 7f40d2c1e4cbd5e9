using System.Text;

namespace TutorFunctions.Grading.Expressions.Printing;

/// <summary>Prints mathematics as MathML Core, which browsers show and screen readers read.</summary>
public static class MathMlPrinter
{
    /// <summary>The <c>math</c> element of an expression, ready to be put into a page.</summary>
    public static string Print(Expression expression)
    {
        var text = new StringBuilder("<math xmlns=\"http://www.w3.org/1998/Math/MathML\">");
        Write(text, expression, Precedence.Sequence);
        return text.Append("</math>").ToString();
    }

    private static void Write(StringBuilder text, Expression expression, Precedence least)
    {
        var needsBrackets = Precedences.Of(expression) < least && expression is not Quotient;
        text.Append("<mrow>");
        if (needsBrackets)
            Operator(text, "(");
        Write(text, expression);
        if (needsBrackets)
            Operator(text, ")");
        text.Append("</mrow>");
    }

    private static void Write(StringBuilder text, Expression expression)
    {
        switch (expression)
        {
            case Number number:
                WriteNumber(text, number);
                break;
            case MixedNumber mixed:
                Element(text, "mn", mixed.Whole.ToString(System.Globalization.CultureInfo.InvariantCulture));
                WriteNumber(
                    text,
                    new Number(Numbers.Rational.Of(mixed.Numerator, mixed.Denominator), mixed.Numerator + "/" + mixed.Denominator)
                );
                break;
            case Constant constant:
                Element(text, "mi", Name(constant.Name));
                break;
            case Symbol symbol:
                WriteSymbol(text, symbol);
                break;
            case Sum sum:
                WriteSum(text, sum);
                break;
            case Negative negative:
                WriteSigned(text, "−", negative.Operand);
                break;
            case PlusMinus signed:
                WriteSigned(text, signed.MinusFirst ? "∓" : "±", signed.Operand);
                break;
            case Product product:
                WriteProduct(text, product);
                break;
            case Quotient quotient:
                WriteArguments(text, "mfrac", quotient.Numerator, quotient.Denominator);
                break;
            case Power power:
                text.Append("<msup>");
                Write(text, power.Base, power.Base is Quotient ? Precedence.Operand + 1 : Precedence.Operand);
                Write(text, power.Exponent, Precedence.Sequence);
                text.Append("</msup>");
                break;
            case Root { Index: Number { Value: var index } } root when index == 2:
                WriteArguments(text, "msqrt", root.Radicand);
                break;
            case Root root:
                WriteArguments(text, "mroot", root.Radicand, root.Index);
                break;
            case Absolute absolute:
                WriteFenced(text, "|", [absolute.Operand], "|");
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
                WriteApply(text, apply);
                break;
            case Ratio ratio:
                WriteJoined(text, ratio.Parts, ":", Precedence.Sum);
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
                {
                    Operator(text, PlainTextPrinter.Sign(relation.Signs[at]));
                    Write(text, relation.Operands[at + 1], Precedence.Union);
                }

                break;
            case And and:
                WriteJoined(text, and.Operands, "and", Precedence.Relation);
                break;
            case Or or:
                WriteJoined(text, or.Operands, "or", Precedence.And);
                break;
            case Union union:
                WriteJoined(text, union.Operands, "∪", Precedence.Ratio);
                break;
            case Intersection intersection:
                WriteJoined(text, intersection.Operands, "∩", Precedence.Ratio);
                break;
            case Interval interval:
                WriteFenced(text, interval.IncludesLower ? "[" : "(", interval.Children, interval.IncludesUpper ? "]" : ")");
                break;
            case ValueList { Kind: ValueListKind.Sequence } sequence:
                WriteJoined(text, sequence.Items, ",", Precedence.Or);
                break;
            case ValueList { Kind: ValueListKind.List } list:
                WriteFenced(text, "[", list.Items, "]");
                break;
            case ValueList { Kind: ValueListKind.Set } set:
                WriteFenced(text, "{", set.Items, "}");
                break;
            case ValueList tuple:
                WriteFenced(text, "(", tuple.Items, ")");
                break;
            case NamedSet set:
                Element(text, "mi", set.Name == SetName.Empty ? "∅" : "ℝ");
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
        if (written.IndexOf('/') is >= 0 and var slash)
        {
            text.Append("<mfrac>");
            Element(text, "mn", written[..slash]);
            Element(text, "mn", written[(slash + 1)..]);
            text.Append("</mfrac>");
        }
        else if (written.IndexOf('e') is >= 0 and var exponent)
        {
            Element(text, "mn", written[..exponent]);
            Operator(text, "·");
            text.Append("<msup><mn>10</mn>");
            Element(text, "mn", written[(exponent + 1)..].Replace('-', '−'));
            text.Append("</msup>");
        }
        else if (written.IndexOf('(') is >= 0 and var repeating)
        {
            Element(text, "mn", written[..repeating]);
            text.Append("<mover>");
            Element(text, "mn", written[(repeating + 1)..^1]);
            text.Append("<mo>‾</mo></mover>");
        }
        else
            Element(text, "mn", written);
    }

    private static void WriteSymbol(StringBuilder text, Symbol symbol)
    {
        var at = symbol.Name.IndexOf('_');
        if (at < 0)
        {
            Element(text, "mi", symbol.Name);
            return;
        }

        text.Append("<msub>");
        Element(text, "mi", symbol.Name[..at]);
        Element(text, "mi", symbol.Name[(at + 1)..]);
        text.Append("</msub>");
    }

    private static void WriteSum(StringBuilder text, Sum sum)
    {
        for (var at = 0; at < sum.Terms.Count; at++)
        {
            var term = sum.Terms[at];
            if (at > 0 && term is not (Negative or PlusMinus))
                Operator(text, "+");
            Write(text, term, at == 0 || term is Negative or PlusMinus ? Precedence.Sum : Precedence.Product);
        }
    }

    private static void WriteProduct(StringBuilder text, Product product)
    {
        for (var at = 0; at < product.Factors.Count; at++)
        {
            var factor = product.Factors[at];
            // U+2062 is the multiplication that is not seen.
            if (at > 0)
                Operator(text, factor is Number or MixedNumber or Quotient or Power { Base: Number } ? "·" : "\u2062");
            Write(
                text,
                factor,
                factor is Negative ? Precedence.Operand
                    : at == 0 ? Precedence.Product
                    : Precedence.Power
            );
        }
    }

    private static void WriteApply(StringBuilder text, Apply apply)
    {
        var arguments = apply.Arguments;
        if (apply.Function == Functions.Logarithm && arguments.Count == 2)
        {
            text.Append("<msub><mi>log</mi>");
            Write(text, arguments[1], Precedence.Sequence);
            text.Append("</msub>");
            arguments = [arguments[0]];
        }
        else
            Element(text, "mi", apply.Function);

        // U+2061 is the application of a function.
        Operator(text, "\u2061");
        WriteFenced(text, "(", arguments, ")");
    }

    private static void WriteMatrix(StringBuilder text, Matrix matrix)
    {
        Operator(text, "(");
        text.Append("<mtable>");
        for (var at = 0; at < matrix.Entries.Count; at++)
        {
            if (at % matrix.Columns == 0)
                text.Append("<mtr>");
            text.Append("<mtd>");
            Write(text, matrix.Entries[at], Precedence.Or);
            text.Append("</mtd>");
            if (at % matrix.Columns == matrix.Columns - 1)
                text.Append("</mtr>");
        }

        text.Append("</mtable>");
        Operator(text, ")");
    }

    private static void WriteSigned(StringBuilder text, string sign, Expression operand)
    {
        Operator(text, sign);
        Write(text, operand, Precedence.Product);
    }

    private static void WriteBefore(StringBuilder text, Expression operand, string sign)
    {
        Write(text, operand, Precedence.Operand);
        Operator(text, sign);
    }

    private static void WriteArguments(StringBuilder text, string element, params ReadOnlySpan<Expression> arguments)
    {
        text.Append('<').Append(element).Append('>');
        foreach (var argument in arguments)
            Write(text, argument, Precedence.Sequence);
        text.Append("</").Append(element).Append('>');
    }

    private static void WriteFenced(StringBuilder text, string open, ExpressionList items, string close)
    {
        Operator(text, open);
        WriteJoined(text, items, ",", Precedence.Or);
        Operator(text, close);
    }

    private static void WriteJoined(StringBuilder text, ExpressionList items, string between, Precedence least)
    {
        for (var at = 0; at < items.Count; at++)
        {
            if (at > 0)
                Operator(text, between);
            Write(text, items[at], least);
        }
    }

    private static void Operator(StringBuilder text, string sign) => Element(text, "mo", sign);

    private static void Element(StringBuilder text, string name, string content) =>
        text.Append('<').Append(name).Append('>').Append(Escaped(content)).Append("</").Append(name).Append('>');

    private static string Escaped(string content) =>
        content
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Name(ConstantName name) =>
        name switch
        {
            ConstantName.Pi => "π",
            ConstantName.E => "e",
            ConstantName.I => "i",
            _ => "∞",
        };
}
