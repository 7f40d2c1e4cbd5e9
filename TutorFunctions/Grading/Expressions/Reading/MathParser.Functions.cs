namespace TutorFunctions.Grading.Expressions.Reading;

internal sealed partial class MathParser
{
    private Expression Function()
    {
        var start = _at;
        var name = Current.Text;
        _at++;
        var exponent = Accept(MathTokenKind.Caret) ? Exponent() : null;
        var numeralBase = name == Functions.Logarithm ? LogarithmBase() : null;
        if (exponent is null && Accept(MathTokenKind.Caret))
            exponent = Exponent();
        if (
            exponent is Negative { Operand: Number { Value: { IsInteger: true } inverted } }
            && inverted == 1
            && Functions.Inverse(name) is { } inverse
        )
        {
            (name, exponent) = (inverse, null);
        }

        var arguments = FunctionArguments();
        if (arguments.Count == 0)
            return Fail(ReadErrorKind.OperandMissing, From(start), "\"" + name + "\" is applied to nothing.");
        var applied = Applied(name, arguments, numeralBase, From(start));
        return exponent is null ? applied : new Power(applied, exponent) { Span = From(start) };
    }

    // log_2 8, log_{10}(x), and log10(x) where the digits touch the name.
    private Expression? LogarithmBase()
    {
        if (Accept(MathTokenKind.Underscore))
        {
            if (Current.Kind != MathTokenKind.Symbol)
                return Operand();
            _at++;
            return new Symbol(_tokens[_at - 1].Text) { Span = _tokens[_at - 1].Span };
        }

        if (
            !IsDigits(Current)
            || Current.Spaced
            || _tokens[_at + 1].Kind is not (MathTokenKind.Open or MathTokenKind.Number or MathTokenKind.Symbol)
        )
            return null;
        if (_tokens[_at + 1].Kind == MathTokenKind.Symbol && !_tokens[_at + 1].Spaced)
            return null;
        _at++;
        return _tokens[_at - 1].Number;
    }

    private ExpressionList FunctionArguments()
    {
        if (Current.Kind == MathTokenKind.Open && Current.Text is "(" or "[" or "{")
        {
            var bracketed = Bracket();
            return bracketed is ValueList { Kind: ValueListKind.Tuple or ValueListKind.List or ValueListKind.Set } several
                ? several.Items
                : [bracketed];
        }

        return [BareArgument()];
    }

    // sin 2x: the factors up to the next sign, bracket or function.
    private Expression BareArgument()
    {
        var start = _at;
        if (++_depth > DeepestNesting)
            return Fail(ReadErrorKind.TooLong, Current.Span, "The functions are nested too deeply.");
        if (Accept(MathTokenKind.Minus))
        {
            var negative = new Negative(BareArgument()) { Span = From(start) };
            _depth--;
            return negative;
        }

        var factors = new List<Expression> { Raised() };
        while (BeginsFactor() && Current.Kind != MathTokenKind.Function && (Current.Kind != MathTokenKind.Open || factors[^1] is Number))
            factors.Add(Raised());
        _depth--;
        return Joined(factors, start);
    }

    private Expression Applied(string name, ExpressionList arguments, Expression? numeralBase, SourceSpan span)
    {
        var argument = arguments[0];
        if (arguments.Count == 2)
        {
            if (name == "root")
                return new Root(argument, arguments[1]) { Span = span };
            if (name == Functions.Logarithm && numeralBase is null)
                return new Apply(name, arguments) { Span = span };
        }

        if (arguments.Count > 1 && name is not ("min" or "max" or "gcd" or "lcm" or Functions.Binomial))
        {
            return Fail(ReadErrorKind.Unexpected, arguments[1].Span, "\"" + name + "\" takes one argument.");
        }

        return name switch
        {
            "sqrt" or "root" => new Root(argument, new Number(2)) { Span = span },
            "cbrt" => new Root(argument, new Number(3)) { Span = span },
            "abs" => new Absolute(argument) { Span = span },
            Functions.Exponential => new Power(new Constant(ConstantName.E) { Span = span }, argument) { Span = span },
            Functions.Logarithm when numeralBase is not null => new Apply(name, [argument, numeralBase]) { Span = span },
            _ => new Apply(name, arguments) { Span = span },
        };
    }

    // \sum_{k=1}^{n} k^2: the summand, the index with its first value, and the last value. It is compared, never worked out.
    private Apply Series()
    {
        var start = _at;
        var arguments = new List<Expression>();
        var name = Current.Text;
        _at++;
        if (Accept(MathTokenKind.Underscore))
            arguments.Add(Operand());
        if (Accept(MathTokenKind.Caret))
            arguments.Add(Exponent());
        arguments.Insert(0, Multiplication());
        return new(name, ExpressionList.Of(arguments)) { Span = From(start) };
    }

    // f(x), f'(x), f^{-1}(x), P(A|B): a name that applies to the brackets after it rather than being multiplied with them.
    private Apply? NamedFunction(MathToken name)
    {
        var start = _at - 1;
        var isPrimed = name.Text.EndsWith('\'');
        var isNamed = _options.NamedFunctions.Contains(name.Text.TrimEnd('\'')) && !_options.Symbols.Contains(name.Text);
        if (isNamed && IsInverseMark())
        {
            _at += 5;
            return new Apply(name.Text + "^-1", FunctionArguments()) { Span = From(start) };
        }

        if (!Current.Is(MathTokenKind.Open, "(") || Current.Spaced || !(isPrimed || isNamed || HasSeparatingBar(_at)))
            return null;
        return new Apply(name.Text, FunctionArguments()) { Span = From(start) };
    }

    // ^{-1}( and ^(-1)(
    private bool IsInverseMark() =>
        _at + 5 < _tokens.Count
        && Current.Kind == MathTokenKind.Caret
        && _tokens[_at + 1].Kind == MathTokenKind.Open
        && _tokens[_at + 2].Kind == MathTokenKind.Minus
        && _tokens[_at + 3].Number?.Value == 1
        && _tokens[_at + 4].Kind == MathTokenKind.Close
        && _tokens[_at + 5].Is(MathTokenKind.Open, "(");
}
