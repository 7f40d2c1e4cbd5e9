using TutorFunctions.Grading.Algebra;
using TutorFunctions.Grading.Numbers;
using TutorFunctions.Grading.Words;

namespace TutorFunctions.Grading.Lists;

/// <summary>
/// Judges an answer of several values, in any order unless the key is ordered. Values that the key labels ("41 nickels and 18 quarters")
/// must carry the right labels, or come without any in the key's order.
/// </summary>
internal static class ListGrading
{
    public static Judgement Grade(AnswerKey key, string accepted, string reply)
    {
        if (ListReader.ReadKey(accepted) is not { } right)
        {
            if (WordedList.Read(accepted) is { } items)
                return WordedList.Grade(key, accepted, items, reply);
            return Judgements.Unreadable("The accepted answer \"" + accepted + "\" is no list.");
        }

        if (right.Exists(item => item.Expression is not null))
        {
            var expressions = right.ConvertAll(item => item.Expression!).ToArray();
            return Compare(key, accepted, right, ListReader.ReadExpressions(reply, VariableNames.Of(expressions)));
        }

        return key.Ordered ? InOrder(key, accepted, right, reply) : ByQuantities(key, accepted, right, reply);
    }

    // The values must stand in the order asked for, and what is said of their order must be true.
    private static Judgement InOrder(AnswerKey key, string accepted, List<ListItem> right, string reply)
    {
        var (text, direction) = OrderClaims.WithoutSigns(reply);
        var judged = ByQuantities(key, accepted, right, text);
        if (judged.Verdict != Verdict.Correct)
            return judged;
        var values = right.ConvertAll(item => item.Quantity!.Value);
        var isTrue = (direction == 0 || OrderClaims.Hold(values, direction)) && OrderClaims.WordsHold(reply);
        return isTrue
            ? judged
            : Judgements.Wrong(
                "The values stand in the order of " + accepted + ", but the reply says that they rise or fall the other way."
            );
    }

    private static Judgement ByQuantities(AnswerKey key, string accepted, List<ListItem> right, string reply)
    {
        var labels = right.SelectMany(item => item.Labels).Distinct().ToList();
        // "330,367" is one number or two, so both ways of reading it get their chance.
        var together = Compare(key, accepted, right, ListReader.ReadQuantities(reply, commasInNumbers: true, labels));
        if (together.Verdict == Verdict.Correct)
            return together;
        return Judgements.Better(together, Compare(key, accepted, right, ListReader.ReadQuantities(reply, commasInNumbers: false, labels)));
    }

    private static Judgement Compare(AnswerKey key, string accepted, List<ListItem> right, List<ListItem> reply)
    {
        if (reply.Count == 0)
            return Judgements.Unreadable("No values can be read in the reply.");
        if (reply.Count > 50)
            return Judgements.Wrong("The reply names " + reply.Count + " values; expected " + accepted + ".");
        var isLabelled = right.TrueForAll(item => item.Labels.Count > 0);
        var isUnlabelledReply = reply.TrueForAll(item => item.Labels.Count == 0);
        var inOrder = key.Ordered || (isLabelled && isUnlabelledReply);
        var score = inOrder ? ScoreInOrder(key, right, reply) : ScoreInAnyOrder(key, right, reply);
        var most = Math.Max(right.Count, reply.Count);
        if (score >= most)
            return Judgements.Correct("All " + right.Count + " values of " + accepted + " are there.");
        var anywhere = inOrder ? ScoreInAnyOrder(key, right, reply) : score;
        if (anywhere >= most)
            return Judgements.OtherOrder(accepted, Math.Clamp(score / most, 0.5, 0.9));
        if (score == 0)
            score = anywhere / 2;
        return score > 0
            ? Judgements.SomeValues(accepted, Math.Min(0.9, score / most))
            : Judgements.Wrong("None of the values of " + accepted + " is there.");
    }

    private static double ScoreInOrder(AnswerKey key, List<ListItem> right, List<ListItem> reply)
    {
        var score = 0.0;
        for (var index = 0; index < Math.Min(right.Count, reply.Count); index++)
            score += Score(key, right[index], reply[index]);
        return score;
    }

    private static double ScoreInAnyOrder(AnswerKey key, List<ListItem> right, List<ListItem> reply)
    {
        var score = 0.0;
        var used = new bool[reply.Count];
        foreach (var item in right)
        {
            var best = -1;
            var bestScore = 0.0;
            for (var index = 0; index < reply.Count; index++)
            {
                if (used[index] || Score(key, item, reply[index]) is var given && given <= bestScore)
                    continue;
                (best, bestScore) = (index, given);
            }

            if (best < 0)
                continue;
            used[best] = true;
            score += bestScore;
        }

        return score;
    }

    private static double Score(AnswerKey key, ListItem right, ListItem reply)
    {
        var labelsFit =
            reply.Labels.Count == 0
            || right.Labels.Count == 0
            || reply.Labels.All(label => right.Labels.Any(known => Typing.IsNearly(label, known)));
        if (!labelsFit)
            return 0;
        if (right.Quantity is { } quantity)
            return reply.Quantity is { } given ? QuantityGrading.Compare(key, quantity, given).Score : 0;
        return reply.Expression is { } expression && Equivalence.AreEqual(right.Expression!, expression) ? 1 : 0;
    }
}
