using System.Text.RegularExpressions;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>Questions that learners ask back, told apart from answers that they put as a question ("is it 24?").</summary>
internal static partial class AskedBack
{
    /// <summary>Whether every sentence of the reply asks for something other than whether an answer is right.</summary>
    public static bool IsIn(string reply)
    {
        var sentences = Sentences(reply);
        return sentences.Count > 0 && sentences.TrueForAll(Asks);
    }

    /// <summary>What comes before a question in the same reply: "300" of "300, but why isn't it 30?"; null when there is no such thing.</summary>
    public static string? AnswerBefore(string reply)
    {
        if (Question().Match(reply) is { Success: true, Index: > 0 } question && reply[..question.Index].Trim(' ', ',', '.', '!', '?', ';', '-') is { Length: > 0 } answer)
            return answer;
        return null;
    }

    private static bool Asks(string sentence) => Asking().IsMatch(sentence) || (sentence.EndsWith('?') && EndsAsQuestion().IsMatch(sentence));

    private static List<string> Sentences(string reply) =>
        [.. SentenceEnd().Split(reply).Select(sentence => sentence.Trim()).Where(sentence => Letter().IsMatch(sentence))];

    // A word that asks, and with the words that may be told as well ("when the sun sets") one that turns them into a question.
    private const string Lead =
        @"(?:(?:what|wat|wot|wut|how|when|where|which|who|why)(?:'?s| is| isn'?t| are| aren'?t| do| does| don'?t| doesn'?t| did| didn'?t| can| can'?t| could| should| shouldn'?t| would| wouldn'?t| will| won'?t| am| was| wasn'?t| were| even| come| many| much| exactly| to| if| kind| number| unit| one| sides?| step| part)\b|why\b"
        + @"|(?:can|could|would|will) (?:(?:you|u|i|we|one)\b|it (?!(?:\w+ )?be\b))|do (?:you|u|i|we|they|the|plants|all)\b|does\b|did (?:you|u|i|we|it|they)\b|should (?:i|we|it|you)\b|am i\b|are (?:you|there|they|these|we)\b|is there\b|(?:is|are|was) the\b|have (?:you|u)\b|has it\b|(?:isn'?t|aren'?t|doesn'?t|don'?t|wouldn'?t|shouldn'?t|won'?t) (?!it\b|know|get|understand|think)|is (?:this|that|it) (?:on|in|for|part of|important|needed|always|ever|even|like|the same)\b|may i\b|explain|tell me|show me|define|remind me)";

    [GeneratedRegex(@"^\W*(?:(?:so|ok|okay|wait|but|and|um+|hm+|oh|sorry|please|pls|hey|hi|hang on|also|then|well|excuse me)\W+)*" + Lead + @"(?!.*\b(?:how about|what about)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    [GeneratedRegex(@"\b(?:mean|meant|work|called|supposed|do i|is that|why|what|how|where)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex EndsAsQuestion();

    [GeneratedRegex(@"(?<=[\s,.!?;])(?:but |and |so |also )?(?:what|wat|how|when|where|which|who|why)(?:'?s| is| isn'?t| are| do| does| don'?t| doesn'?t| did| can| could| should| would| not| come)\b[^!]*\??\s*$|(?<=[\s,.!?;])(?:but |and |also )(?:could|can|is|isn'?t|would|does|do|should)\b[^!]*\?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Question();

    [GeneratedRegex(@"(?<=[.!?;])\s+|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Letter();
}
