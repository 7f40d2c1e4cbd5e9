using System.Globalization;
using System.Text.RegularExpressions;
using TutorFunctions.Grading.Equations;
using TutorFunctions.Grading.Reading;
using TutorFunctions.Grading.Words;

namespace TutorFunctions.Grading.Choices;

/// <summary>Judges a pick from the choices, by letter, place, text or equal value. Naming two choices is no pick.</summary>
internal static partial class ChoiceGrading
{
    /// <summary>Letters from which on the beginning of a word stands for it.</summary>
    private const int ShortestAbbreviation = 3;

    public static Judgement Grade(AnswerKey key, string reply)
    {
        if (key.Choices.Count == 0)
            return TextGrading.Grade(key with { KeyIdeas = [] }, reply);
        var right = Accepted(key);
        if (right.Count == 0)
            return Judgements.Unreadable("None of the choices is an accepted answer.");
        var squares = key.Choices.Any(static choice => choice.Contains("square ", StringComparison.OrdinalIgnoreCase));
        var picked = Pick(key, squares ? SquaredUnits.Of(reply) : reply);
        if (picked.IsNone && Operations.InWordsOf(key.Choices, reply) is { } reworded)
            picked = Pick(key, reworded);
        if (picked.IsNone && Abbreviated(key.Choices, reply) is { } index)
            picked = Picked.Of(index);
        if (
            picked is { IsDenied: false, Indexes.Count: > 1 }
            && ChoiceNames.AllOfThem(key.Choices) is { } all
            && picked.Indexes.Count == key.Choices.Count - 1
            && !picked.Indexes.Contains(all)
        )
            picked = Picked.Of(all);
        if (picked.IsNone)
        {
            return ChoiceMath.IsWorthAnyProduct(key.Choices, reply)
                ? Judgements.Wrong(
                    "The reply is worth as much as a choice, but it is written in another form than \"" + key.Choices[right.Min()] + "\"."
                )
                : Judgements.Unreadable("The reply picks none of the choices.");
        }

        var name = key.Choices[picked.Indexes[0]];
        var isRight = picked.Indexes.All(right.Contains);
        if (picked.IsDenied)
        {
            return isRight
                ? Judgements.Wrong("The reply rejects \"" + name + "\".")
                : Judgements.Unreadable("The reply only rejects \"" + name + "\".");
        }

        if (isRight)
            return Judgements.Correct("The reply picks \"" + name + "\".");
        return picked.Indexes.Count == 1
            ? Judgements.Wrong("The reply picks \"" + name + "\"; expected \"" + key.Choices[right.Min()] + "\".")
            : Judgements.Wrong("The reply fits several choices; expected \"" + key.Choices[right.Min()] + "\".");
    }

    /// <summary>"temp" for "Temperature": the beginning of one choice that is a word, and of no other.</summary>
    private static int? Abbreviated(IReadOnlyList<string> choices, string reply)
    {
        var word = reply.Trim().TrimEnd('.', '!');
        if (word.Length < ShortestAbbreviation || !word.All(char.IsLetter))
            return null;
        var begun = Enumerable
            .Range(0, choices.Count)
            .Where(index => choices[index].StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return begun is [var only] && choices[only].All(char.IsLetter) ? only : null;
    }

    private static HashSet<int> Accepted(AnswerKey key)
    {
        var right = new HashSet<int>();
        foreach (var accepted in key.Accepted)
        {
            for (var index = 0; index < key.Choices.Count; index++)
            {
                if (ChoiceText.AreSame(accepted, key.Choices[index]))
                    right.Add(index);
            }
        }

        if (right.Count > 0)
            return right;
        foreach (var accepted in key.Accepted)
        {
            if (Pick(key, accepted) is { IsDenied: false, Indexes: [var index] })
                right.Add(index);
        }

        return right;
    }

    private static Picked Pick(AnswerKey key, string reply)
    {
        var choices = key.Choices;
        var normal = choices.Select(ChoiceText.Normal).ToList();
        var byText = ChoiceText.Find(normal, ChoiceText.Normal(reply));
        if (byText.Count > 0)
            return new(byText);
        if (IsPlaceOrText(choices, reply))
            return Picked.None;
        if (ChoiceNames.Find(choices, reply) is { } named)
            return Picked.Of(named);
        var tokens = Lexer.Read(reply, commasInNumbers: true);
        var rest = Fillers.Remove(tokens);
        byText = ChoiceText.Find(normal, string.Concat(rest.Select(token => token.Text)));
        if (byText.Count > 0)
            return new(byText);
        if (ChoiceComparison.Read(choices, key.Prompt, WordList.Of(Fillers.WithoutReason(tokens))) is { } claimed)
            return claimed;
        var pointed = ChoicePointer.Read(rest, choices.Count, number => !ChoiceMath.AnyIs(choices, number));
        if (!pointed.IsNone)
            return pointed;
        if (YesNo.YesIndex(choices) is { } yes && YesNo.Read(rest, yes) is { IsNone: false } answered)
            return answered;
        if (ComparisonSigns.Read(normal, key.Prompt, rest) is { IsNone: false } compared)
            return compared;
        var areReasons = choices.Any(static choice => choice.Contains("because", StringComparison.OrdinalIgnoreCase));
        if (ChoiceDifferences.Find(choices, areReasons ? reply : Fillers.TextBeforeReason(reply)) is { IsNone: false } told)
            return told;
        if (ChoicePointer.ReadLabel(rest, choices.Count) is { } label)
            return Labelled(choices, reply, rest, label.Index, label.Next);
        var meant = ByMeaning(choices, reply, rest);
        return meant.IsNone ? TellingWords.Find(choices, key.Prompt, WordList.Of(Fillers.WithoutReason(tokens))) : meant;
    }

    // A bare number that is the place of one choice and a part of another's text says neither.
    private static bool IsPlaceOrText(IReadOnlyList<string> choices, string reply) =>
        int.TryParse(reply.Trim().TrimEnd('.', '!'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1
        && number <= choices.Count
        && !ChoiceMath.AnyIs(choices, number)
        && Enumerable
            .Range(0, choices.Count)
            .Any(index =>
                index != number - 1
                && WordList.Of(choices[index]).Exists(word => word.Lower == number.ToString(CultureInfo.InvariantCulture))
            );

    // In "b) 1/2" the letter and the text must be of the same choice.
    private static Picked Labelled(IReadOnlyList<string> choices, string reply, List<Token> tokens, int index, int next)
    {
        if (Label().Match(reply) is { Success: true } written && ChoiceText.AreSame(written.Groups[1].Value, choices[index]))
            return Picked.Of(index);
        var text = string.Join(' ', tokens.Skip(next).Select(token => token.Text));
        var named = ByMeaning(choices, text, tokens.GetRange(next, tokens.Count - next));
        return named.IsNone || named.IsDenied || named.Indexes.Contains(index) ? Picked.Of(index) : new([index, .. named.Indexes]);
    }

    // What follows "D." or "(d)".
    [GeneratedRegex(@"^\s*\(?[A-Za-z]\s*[).:,-]\s*(.+?)\s*$", RegexOptions.Singleline)]
    private static partial Regex Label();

    private static Picked ByMeaning(IReadOnlyList<string> choices, string reply, List<Token> rest)
    {
        var equal = ChoiceMath.Find(choices, reply);
        // The words of an interval are its numbers alone, and its brackets are half of what it says.
        if (equal.Indexes.Count == 1 || IntervalReader.Read(reply) is not null)
            return equal;
        var worded = ChoiceWords.Find(choices, rest);
        if (worded.IsNone)
            worded = ChoiceWords.Find(choices, SpokenMath.Rewrite(rest, relations: true, _ => false, joinMixed: true));
        return worded.IsNone ? equal : worded;
    }
}
