using System.Globalization;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Agents;

/// <summary>How long what a student reads may be, by audience: the one place for whoever writes, reviews or judges.</summary>
internal static class TextLimits
{
    /// <summary>Words that nobody reads at once: the lesson's own texts may have so many, a model is told less.</summary>
    public const int WallOfText = 320;

    /// <summary>The last school grade in which short sentences are needed: its children are up to eleven years old.</summary>
    private const int LastGradeOfShortSentences = 5;

    private const int WordsOfShortSentence = 12;
    private const int WordsOfSentence = 20;
    private const int SentencesOfFeedback = 3;

    /// <summary>Words of a turn, its feedback included.</summary>
    private const int WordsOfTurn = 90;

    /// <summary>Words of a turn that opens a lesson or a step.</summary>
    private const int WordsOfOpening = 120;

    /// <summary>Words that a message always has.</summary>
    private const int LeastWords = 40;

    /// <param name="grade">The school grade; null when it is not known.</param>
    /// <param name="isOpening">Whether the message opens a lesson or a step.</param>
    /// <param name="feedback">What the student reads right before it; null for nothing.</param>
    public static string OfMessage(int? grade, bool isOpening, string? feedback)
    {
        var left = (isOpening ? WordsOfOpening : WordsOfTurn) - (feedback is null ? 0 : WordCount.Of(feedback));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Math.Max(left, LeastWords)} words, {WordsIn(grade)} a sentence"
        );
    }

    /// <inheritdoc cref="OfMessage"/>
    public static string OfFeedback(int? grade) =>
        string.Create(CultureInfo.InvariantCulture, $"{SentencesOfFeedback} sentences of {WordsIn(grade)} words");

    private static int WordsIn(int? grade) => grade <= LastGradeOfShortSentences ? WordsOfShortSentence : WordsOfSentence;
}
