namespace TutorFunctions.Grading.Expressions.Answers;

/// <summary>Compares lists of values.</summary>
internal static class ListComparison
{
    private const int MostValues = 60;

    public static AnswerAgreement Compare(Expression key, IReadOnlyList<Expression> values, Expression answer, bool ordered)
    {
        if (AnswerShape.NamedValues(answer) is { } named && AnswerShape.NamedValues(key) is null)
            return Named(key, values, named, ordered);
        // [1, 9] and (1, 9) are other intervals, and a point is no list.
        if (IsPair(key) && IsPair(answer) && ((ValueList)key).Kind != ((ValueList)answer).Kind)
            return AnswerAgreement.Different;
        if (Given(answer) is not { } given)
            return values.Count == 1 ? AnswerComparison.Compare(values[0], answer) : InAnyOrder(values, [answer]);
        return ordered || key is ValueList { Kind: ValueListKind.Tuple } ? InOrder(values, given) : InAnyOrder(values, given);
    }

    /// <summary>Values of one symbol: each solution counts once, however often it is named.</summary>
    public static AnswerAgreement OfSolutions(IReadOnlyList<Expression> solutions, Expression answer)
    {
        var given = Given(answer) ?? [AnswerShape.NamedExpression(answer) ?? answer];
        return InAnyOrder(Distinct(solutions), Distinct(given));
    }

    public static AnswerAgreement InOrder(IReadOnlyList<Expression> values, IReadOnlyList<Expression> given)
    {
        var right = 0;
        for (var at = 0; at < Math.Min(values.Count, given.Count); at++)
        {
            if (AreSame(values[at], given[at]))
                right++;
        }

        if (right == values.Count && right == given.Count)
            return AnswerAgreement.Same;
        var share = (double)right / Math.Max(values.Count, given.Count);
        var inAnyOrder = InAnyOrder(values, given);
        return inAnyOrder.Kind == AgreementKind.Same ? AnswerAgreement.OtherOrder(share)
            : right > 0 ? AnswerAgreement.Part(share)
            : AnswerAgreement.Part(inAnyOrder.Share / 2);
    }

    private static bool IsPair(Expression expression) =>
        expression is ValueList { Kind: ValueListKind.Tuple or ValueListKind.List, Items.Count: 2 };

    private static IReadOnlyList<Expression>? Given(Expression answer)
    {
        if (AnswerShape.Values(answer) is { } values)
            return values;
        if (AnswerShape.Points(answer) is { } points)
            return points;
        return SolvedValues.Of(answer) is { Values.Count: > 1 } solved ? solved.Values : null;
    }

    // "y = -5, x = 2" for (2, -5): in the order of the names; "x₁ = 16, x₂ = -2" for a list: in any order.
    private static AnswerAgreement Named(
        Expression key,
        IReadOnlyList<Expression> values,
        IReadOnlyList<(string Name, Expression Value)> named,
        bool ordered
    )
    {
        var isPoint = ordered || key is ValueList { Kind: ValueListKind.Tuple };
        var given = named.OrderBy(value => value.Name, StringComparer.Ordinal).Select(value => value.Value).ToList();
        return isPoint ? InOrder(values, given) : InAnyOrder(values, given);
    }

    private static AnswerAgreement InAnyOrder(IReadOnlyList<Expression> values, IReadOnlyList<Expression> given)
    {
        if (given.Count > MostValues || values.Count > MostValues)
            return AnswerAgreement.Different;
        var taken = new bool[given.Count];
        var right = 0;
        foreach (var value in values)
        {
            var at = Enumerable.Range(0, given.Count).FirstOrDefault(index => !taken[index] && AreSame(value, given[index]), -1);
            if (at < 0)
                continue;
            taken[at] = true;
            right++;
        }

        if (right == values.Count && right == given.Count)
            return AnswerAgreement.Same;
        return AnswerAgreement.Part((double)right / Math.Max(values.Count, given.Count));
    }

    private static List<Expression> Distinct(IReadOnlyList<Expression> values)
    {
        var distinct = new List<Expression>();
        foreach (var value in values)
        {
            if (!distinct.Exists(other => AreSame(other, value)))
                distinct.Add(value);
        }

        return distinct;
    }

    private static bool AreSame(Expression value, Expression given) =>
        AnswerComparison.Compare(value, given).Kind is AgreementKind.Same or AgreementKind.SameSolutions;
}
