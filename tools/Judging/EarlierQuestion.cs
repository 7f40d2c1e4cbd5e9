using System.Text.RegularExpressions;
using TutorFunctions.Grading;

namespace TutorFunctions.Tools.Judging;

/// <summary>Reads the question put before, as labelled replies have it: "What is 5 − 9? (answer: −4)" or "Q: ... A: ...".</summary>
internal static partial class EarlierQuestion
{
    public static AnswerKey? Read(string text)
    {
        if (Written().Match(text) is not { Success: true } match)
            return null;
        var (question, answer) = (match.Groups["question"].Value.Trim(), match.Groups["answer"].Value.Trim());
        return AnswerKeys.From(answer, [], isChoice: false, question) with { Prompt = question };
    }

    [GeneratedRegex(@"^(?:Q: )?(?<question>.*?)\s*(?:\(answer: (?<answer>[^)]*)\)|A(?:nswer)?: (?<answer>.*))$", RegexOptions.Singleline)]
    private static partial Regex Written();
}
