using System.Text.RegularExpressions;
using TutorFunctions.Grading;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>Whether a text could be an answer of the asked kind at all. Readers of algebra take any letters for variables.</summary>
internal static partial class AnswerShape
{
    public static bool IsIn(AnswerKey key, string reply) => key.Kind is AnswerKind.Text or AnswerKind.Choice || Mathematical().IsMatch(reply);

    [GeneratedRegex(
        @"\d|[=<>+*/^√π]|\\\w|(?:^|[^\p{L}'’])[b-hj-zB-HJ-Z](?:$|[^\p{L}'’])|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|halves|third|thirds|quarters?|\w+ths?|none|never|nothing|infinite\w*|infinity|forever|all|every|any|no|yes|double|twice|minus|plus|equals)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Mathematical();
}
