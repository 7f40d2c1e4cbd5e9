namespace TutorFunctions.Grading;

/// <summary>The judgements there are, each with the score that goes with it.</summary>
internal static class Judgements
{
    public static Judgement Correct(string reason) => new(Verdict.Correct, 1, reason);

    /// <summary>A partly right answer.</summary>
    /// <param name="reason">Why, to a teacher.</param>
    /// <param name="advice">What is still amiss, to the learner: it must not say the answer.</param>
    /// <param name="score">Above 0 and below 1.</param>
    public static Judgement Partial(string reason, string advice, double score = 0.5) =>
        new(Verdict.Partial, score, reason) { Advice = advice };

    /// <summary>A list of which some values are right.</summary>
    public static Judgement SomeValues(string accepted, double score) =>
        Partial($"Only some of the values of {accepted} are there.", "Some of the values are right, but not all of them.", score);

    /// <summary>A list whose values are all right, in another order than asked.</summary>
    public static Judgement OtherOrder(string accepted, double score) =>
        Partial(
            $"All values of {accepted} are there, in another order.",
            "The values are all right; only their order is not the one that is asked for.",
            score
        );

    public static Judgement Wrong(string reason) => new(Verdict.Wrong, 0, reason);

    public static Judgement Unreadable(string reason) => new(Verdict.Unreadable, 0, reason);

    /// <summary>The better of two for the learner, the first when they are as good.</summary>
    public static Judgement Better(Judgement first, Judgement second) => Rank(second) > Rank(first) ? second : first;

    private static double Rank(Judgement judgement) =>
        judgement.Verdict switch
        {
            Verdict.Unreadable => -1,
            Verdict.Wrong => 0,
            _ => judgement.Score,
        };
}
