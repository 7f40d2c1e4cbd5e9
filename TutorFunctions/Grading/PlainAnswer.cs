using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Reading;
using TutorFunctions.Grading.Numbers;
using TutorFunctions.Grading.Words;
using TutorFunctions.Language;

namespace TutorFunctions.Grading;

/// <summary>
/// Judges replies that are an answer and nothing else, so that no question, feeling or request can be in them. Their judgement is certain;
/// that of other replies depends on what in them is the claim.
/// </summary>
public static partial class PlainAnswer
{
    private const int MostWords = 8;
    private const int MostKeyWords = 4;

    /// <summary>The judgement; null when the reply may hold more than an answer.</summary>
    /// <param name="grade">Judges a text by the key.</param>
    public static Judgement? Grade(AnswerKey key, string reply, Func<string, Judgement> grade)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(grade);
        if (string.IsNullOrWhiteSpace(reply) || !IsPlain(key, reply))
            return null;
        var judged = grade(reply);
        if (judged.Verdict == Verdict.Unreadable)
            return null;
        // What is not right may be a step on the way, which the reader of working knows.
        return judged.Verdict != Verdict.Correct && key.Kind == AnswerKind.Number && reply.AsSpan().IndexOfAny("=\n") >= 0 ? null : judged;
    }

    private static bool IsPlain(AnswerKey key, string reply) =>
        key.Kind switch
        {
            AnswerKind.Text when key.Accepted.Contains(reply.Trim(), StringComparer.OrdinalIgnoreCase) => true,
            AnswerKind.Text => key.KeyIdeas.Count == 0 && IsShort(key, reply) && !AsksOrDoubts().IsMatch(reply),
            AnswerKind.Choice => IsOfChoices(key, reply) && !AsksOrDoubts().IsMatch(reply),
            _ => !reply.Contains('?')
                && (
                    IsMathematics(key, reply)
                    || (LanguagePack.English.Notations.Rewrite(reply, asksForRatio: true) is { } signs && IsMathematics(key, signs))
                ),
        };

    private static bool IsMathematics(AnswerKey key, string reply)
    {
        var symbols = key
            .Accepted.SelectMany(accepted => MathReader.TryRead(accepted)?.Symbols() ?? FrozenSet<string>.Empty)
            .ToHashSet(StringComparer.Ordinal);
        if (MathReader.TryRead(reply, new ReaderOptions { Symbols = symbols }) is not null)
            return true;
        if (key.Kind == AnswerKind.Number && QuantityReader.ReadWhole(reply) is not null)
            return true;
        return key.Unit is not null && MathGrading.GradeAmount(key, key.Accepted[0], reply) is not null;
    }

    // An answer of a few words, and one that names it with a few beside it.
    private static bool IsShort(AnswerKey key, string reply)
    {
        var longest = key.Accepted.Max(accepted => WordList.Of(accepted).Count);
        if (longest > MostKeyWords || key.Accepted.Any(static accepted => accepted.AsSpan().IndexOfAny(",;") >= 0))
            return false;
        var words = WordList.Of(reply);
        return words.Count(word => !StopWords.Contains(word.Lower) && !LanguagePack.English.Claims.IsAside(word.Lower)) <= longest
            || (words.Count <= MostWords && key.Accepted.Any(accepted => KeyIdeaMatching.Stretches(words, WordList.Of(accepted)).Any()));
    }

    // Nothing but words of the choices and of the question, letters and numbers.
    private static bool IsOfChoices(AnswerKey key, string reply)
    {
        var known = WordList.Of(string.Join('\n', key.Choices) + "\n" + key.Stem + "\n" + key.Prompt);
        return WordList
            .Of(reply)
            .TrueForAll(word =>
                word.IsNumber
                || word.Lower.Length == 1
                || StopWords.Contains(word.Lower)
                || LanguagePack.English.Claims.IsAside(word.Lower)
                || known.Exists(word.Matches)
            );
    }

    [GeneratedRegex(
        @"\?\s*$|^\s*(?:why|how|what'?s?|when|who|which|where|is|are|does|do|can|could|should|would)\b|\b(?:hint|help|skip|don'?t know"
            + @"|dont know|dunno|idk|no idea|no clue|confus|stuck|explain|please|bored|boring|tired|hate|sorry|stop|quit|wrong|mean"
            + @"|meant|not sure|understand|got it)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex AsksOrDoubts();
}
