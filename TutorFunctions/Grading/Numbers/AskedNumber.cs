using TutorFunctions.Grading.Words;

namespace TutorFunctions.Grading.Numbers;

/// <summary>Tells a number in words that the question itself gives, as where "write forty thousand twelve in digits" is the task.</summary>
internal static class AskedNumber
{
    private const int FewestWords = 3;

    /// <summary>Whether a reply of three number words or more stands word by word in the question.</summary>
    public static bool IsTypedBack(string? prompt, string reply)
    {
        if (prompt is null || reply.Any(char.IsAsciiDigit))
            return false;
        var words = WordList.Of(reply);
        if (words.Count < FewestWords || !words.TrueForAll(IsOfNumbers))
            return false;
        var asked = WordList.Of(prompt);
        return Enumerable
            .Range(0, Math.Max(0, asked.Count - words.Count + 1))
            .Any(start => words.Index().All(word => asked[start + word.Index].Lower == word.Item.Lower));
    }

    private static bool IsOfNumbers(WordOf word) => word.IsNumber || NumberNames.Scale(word.Lower) is not null || word.Lower is "and";
}
