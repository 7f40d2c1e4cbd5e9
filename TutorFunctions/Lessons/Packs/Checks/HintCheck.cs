using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs.Checks;

/// <summary>No hint but the last tells a number that is the answer.</summary>
internal static class HintCheck
{
    /// <param name="questions">The item, asked with many seeds.</param>
    /// <param name="item">Where the item stands.</param>
    public static IEnumerable<(PackNode Place, string Reason)> Complaints(IReadOnlyList<Question> questions, PackNode item)
    {
        for (var at = 0; at < questions[0].Hints.Count - 1; at++)
        {
            var telling = questions.Where(question => Tells(question, at)).ToList();
            // "2 sides" meets the answer 2 by chance in some drawings; a hint that gives it away does so in most.
            if (telling.Count * 2 <= questions.Count)
                continue;
            yield return (
                item.At("hints").At(at),
                $"hint {at + 1} gives the answer {telling[0].Answer.Accepted[0]} away ('{telling[0].Hints[at].Text}'): only the last "
                    + $"hint may; say how to go on instead"
            );
        }
    }

    private static bool Tells(Question question, int hint)
    {
        foreach (var accepted in question.Answer.Accepted)
        {
            if (NumberTokens.IsNumber(accepted) && NumberTokens.Has(question.Hints[hint].Text, accepted) && !IsShown(question, accepted))
                return true;
        }

        return false;
    }

    // A number that the learner sees anyway gives nothing away.
    private static bool IsShown(Question question, string number) =>
        NumberTokens.Has(question.Prompt, number)
        || NumberTokens.Has(question.Stem ?? "", number)
        || question.Answer.Choices.Contains(number);
}
