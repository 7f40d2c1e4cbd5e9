using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs.Checks;

/// <summary>Every text of an item that may hold expressions, with its name and place.</summary>
internal static class ItemTexts
{
    public static IEnumerable<(string Text, string Name, PackNode Place)> Of(Item item, PackNode node)
    {
        if (item.Stem is not null)
            yield return (item.Stem, "stem", node.At("stem"));
        yield return (item.Prompt, "prompt", node.At("prompt"));
        var answer = node.At("answer");
        foreach (var text in Listed(item.Answer.Accepted, "accepted answer", answer.At("accepted")))
            yield return text;
        foreach (var text in Listed(item.Answer.Choices, "choice", answer.At("choices")))
            yield return text;
        if (item.Answer.Unit is not null)
            yield return (item.Answer.Unit, "unit", answer.At("unit"));
        for (var at = 0; at < item.Answer.KeyIdeas.Count; at++)
        {
            var place = answer.At("key_ideas").At(at);
            yield return (item.Answer.KeyIdeas[at].Name, $"key idea {at + 1}", place.At("name"));
            foreach (var text in Listed(item.Answer.KeyIdeas[at].Phrases, $"key idea {at + 1}, phrase", place.At("phrases")))
                yield return text;
            foreach (var text in Listed(item.Answer.KeyIdeas[at].Refused, $"key idea {at + 1}, refused phrase", place.At("refused")))
                yield return text;
        }

        foreach (var text in Listed([.. item.Hints.Select(hint => hint.Text)], "hint", node.At("hints")))
            yield return text;
        if (item.Solution is not null)
            yield return (item.Solution, "solution", node.At("solution"));
        for (var at = 0; at < item.WrongAnswers.Count; at++)
        {
            yield return (item.WrongAnswers[at].Answer, $"wrong answer {at + 1}", node.At("wrong_answers").At(at).At("answer"));
        }
    }

    private static IEnumerable<(string, string, PackNode)> Listed(IReadOnlyList<string> texts, string name, PackNode list) =>
        texts.Select((text, at) => (text, $"{name} {at + 1}", list.At(at)));
}
