using TutorFunctions.Grading.Numbers;
using TutorFunctions.Grading.Words;

namespace TutorFunctions.Grading;

/// <summary>
/// Tells a reply that tries to answer, though it cannot be read, from talk about something else: it is made of numbers and signs or of the
/// question's own words, and of little that is new; or it is one letter, or yes or no, as if there were something to pick.
/// </summary>
internal static class Tries
{
    private const int MostNewWords = 2;

    public static bool ToAnswer(AnswerKey key, string reply)
    {
        var words = WordList.Of(reply);
        if (
            words is [{ IsNumber: false } only]
            && (
                only.Lower.Length == 1
                || only.Lower
                    is "yes"
                        or "no"
                        or "maybe"
                        or "true"
                        or "false"
                        or "never"
                        or "always"
                        or "sometimes"
                        or "forever"
                        or "infinite"
                        or "infinitely"
                        or "infinity"
                        or "endless"
                        or "error"
                        or "everything"
            )
        )
            return true;
        var hasNumber = words.Exists(word => word.IsNumber && char.IsAsciiDigit(word.Lower[0])) || words.Exists(word => IsSign(word.Lower));
        var asked = WordList.Of($"{key.Stem}\n{key.Prompt}\n{string.Join('\n', key.Choices)}").FindAll(Says);
        var said = words.FindAll(Says);
        var own = said.Count(word => asked.Exists(word.Matches));
        var isNew = said.Count(word => !IsOfAnswers(word.Lower) && !asked.Exists(word.Matches));
        if (hasNumber)
            return isNew <= MostNewWords;
        return (own > 0 && isNew < own) || (isNew == 0 && words.Exists(word => Comparing.Direction(word.Lower) != 0));
    }

    private static bool Says(WordOf word) => !word.IsNumber && word.Lower.Length > 2 && !StopWords.Contains(word.Lower);

    private static bool IsSign(string lower) => lower is "<" or ">" or "=" or "<=" or ">=" or "+" or "*" or "/" or "^";

    private static bool IsOfAnswers(string lower) =>
        Comparing.Direction(lower) != 0
        || KeyIdeaMatching.IsNegation(lower)
        || NumberNames.Part(lower) is not null
        || NumberNames.Scale(lower) is not null
        || UnitTable.Find(lower) is not null
        || lower
            is "than"
                or "then"
                or "equal"
                or "equals"
                or "same"
                or "between"
                or "both"
                or "fraction"
                or "number"
                or "numerator"
                or "denominator"
                or "times"
                or "plus"
                or "minus"
                or "over"
                or "out"
                or "and"
                or "maybe"
                or "because"
                or "first"
                or "next"
                or "about"
                or "would"
                or "one";
}
