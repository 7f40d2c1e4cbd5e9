using TutorFunctions.Grading;
using TutorFunctions.Language.Text;
using TutorFunctions.Replies;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>A learner's answer as the tutor says it back.</summary>
internal static class SaidAnswer
{
    /// <summary>Characters of an answer that is said in full.</summary>
    private const int Longest = 40;

    /// <summary>Words of a choice that is said in full; one that is a sentence goes by its letter.</summary>
    private const int MostWordsOfChoice = 3;

    public static string Of(ReadReply read)
    {
        var key = read.Question.Answer;
        if (read.Reading.Claim is not { } claim)
            return "that";
        var choice = key.Choices.Index().FirstOrDefault(one => one.Item == claim);
        if (choice.Item is { Length: > Longest } || (choice.Item is not null && WordCount.Of(choice.Item) > MostWordsOfChoice))
            return ((char)('A' + choice.Index)).ToString();
        if (choice.Item is not null)
            return choice.Item.TrimEnd('.');
        var written = read.AsWritten(claim).Trim().TrimEnd('.', ',', '!', '?');
        var said = written.Length > 0 ? written : claim.Trim();
        // Where a value was found among words, it is said and not the words.
        if (HasWords(said) && read.Reading.Outcome == Outcome.Accept && key is { Kind: not AnswerKind.Text, Accepted: [var right, ..] })
            said = right.Replace("$$", string.Empty, StringComparison.Ordinal).Trim();
        return said.Length is 0 or > Longest ? "that"
            : HasWords(said) ? $"\"{said}\""
            : said;
    }

    private static bool HasWords(string said)
    {
        for (var at = 2; at < said.Length; at++)
        {
            if (char.IsLetter(said[at]) && char.IsLetter(said[at - 1]) && char.IsLetter(said[at - 2]))
                return true;
        }

        return false;
    }
}
