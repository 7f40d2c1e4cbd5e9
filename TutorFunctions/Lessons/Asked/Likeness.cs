namespace TutorFunctions.Lessons.Asked;

/// <summary>
/// How alike what a learner says is to something foreseen, from 0 to 1. The shares were chosen on the questions and thoughts in
/// <c>evals/data</c>.
/// </summary>
internal static class Likeness
{
    private const double Wording = 0.5;
    private const double Answer = 0.2;
    private const double Words = 0.3;

    private const double WordingOfThought = 0.8;
    private const int WordingsTogether = 3;
    private const double AnswerOfThought = 0.1;
    private const double WordsOfThought = 0.1;

    /// <summary>What is left of it when one asks why and the other how.</summary>
    private const double OtherWish = 0.8;

    /// <summary>How much the nearest wording counts; the rest is how much of the question all wordings and the answer have.</summary>
    private const double Nearest = 0.6;

    /// <summary>Of a question.</summary>
    /// <param name="byWords">How alike they are by their words.</param>
    /// <param name="wordings">How near the meanings of the wordings are, cosines.</param>
    /// <param name="answer">How near the meaning of the answer is, a cosine.</param>
    public static double OfQuestion(double byWords, IReadOnlyList<float> wordings, double answer) =>
        (Wording * Near(wordings)) + (Answer * answer) + (Words * byWords);

    /// <summary>Of a thought: its words count less, since a thought and its opposite have most of them in common.</summary>
    public static double OfThought(double byWords, IReadOnlyList<float> wordings, double answer) =>
        (WordingOfThought * Near(wordings)) + (AnswerOfThought * answer) + (WordsOfThought * byWords);

    // The nearest wording and, as much as it, the nearest three together.
    private static double Near(IReadOnlyList<float> wordings) =>
        (wordings.Max() + wordings.OrderDescending().Take(WordingsTogether).Average()) / 2;

    public static double OfWords(
        AskedWords asked,
        IReadOnlyList<AskedWords> wordings,
        IReadOnlySet<string> answer,
        Func<string, double> weight
    )
    {
        var whole = asked.Stems.Sum(weight);
        var nearest = wordings.Max(wording => Overlap(asked, wording, whole, weight));
        var covered = asked.Stems.Where(stem => answer.Contains(stem) || wordings.Any(wording => wording.Stems.Contains(stem))).Sum(weight);
        return whole == 0 || nearest == 0 ? 0 : (Nearest * nearest) + ((1 - Nearest) * covered / whole);
    }

    // The harmonic mean of how much of each is in the other (Dice, 1945, weighted).
    private static double Overlap(AskedWords asked, AskedWords wording, double whole, Func<string, double> weight)
    {
        var shared = asked.Stems.Where(wording.Stems.Contains).Sum(weight);
        if (shared == 0)
            return 0;
        var overlap = 2 * shared / (whole + wording.Stems.Sum(weight));
        return asked.Wish is { } wish && wording.Wish is { } other && wish != other ? overlap * OtherWish : overlap;
    }
}
