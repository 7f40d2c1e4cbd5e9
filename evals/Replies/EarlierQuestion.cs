using System.Text.RegularExpressions;
using TutorFunctions.Grading;

namespace TutorFunctions.Evals.Replies;

/// <summary>Reads the question put before, as the labelled sets write it: "What is 5 − 9? (answer: −4)" or "Q: ... A: ...".</summary>
internal static partial class EarlierQuestion
{
    public static AnswerKey? Read(string text)
    {
        if (Written().Match(text) is not { Success: true } match) return null;
        return AnswerKeys.From(match.Groups["answer"].Value.Trim(), [], isChoice: false, match.Groups["question"].Value) with { Prompt = match.Groups["question"].Value.Trim() };
    }

    [GeneratedRegex(@"^(?:Q: )?(?<question>.*?)\s*(?:\(answer: (?<answer>[^)]*)\)|A(?:nswer)?: (?<answer>.*))$", RegexOptions.Singleline)]
    private static partial Regex Written();
}
