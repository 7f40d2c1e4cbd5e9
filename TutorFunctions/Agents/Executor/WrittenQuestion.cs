using System.Text.RegularExpressions;
using TutorFunctions.Grading;
using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Safety;

namespace TutorFunctions.Agents.Executor;

/// <summary>Takes a question that a model has written, if it holds together: its own answers must be right by its own key.</summary>
internal static partial class WrittenQuestion
{
    private const int LongestPrompt = 1500;
    private const int LongestHint = 500;
    private const int MostHints = 4;
    private const int MostAnswers = 8;
    private const int MostIdeas = 5;
    private const int MostPhrases = 10;
    private const int LongestPhrase = 200;

    /// <summary>Words with a meaning from which on a question is about something.</summary>
    private const int WordsOfAQuestion = 2;

    /// <exception cref="UnusableAnswerException">It does not hold together; the message says why, to the model.</exception>
    public static Item Read(MessageAnswer answer, string id, OutgoingText outgoing)
    {
        var key = Key(answer.Answer);
        var item = new Item
        {
            Id = id,
            Prompt = outgoing.Checked("question", answer.Question, LongestPrompt, WordsOfAQuestion),
            Difficulty = answer.Difficulty,
            Answer = key,
            Hints =
            [
                .. (answer.Hints ?? [])
                    .Where(hint => hint.Length > 0)
                    .Take(MostHints)
                    .Select(hint => new Hint { Text = outgoing.Checked("hints", hint, LongestHint, OutgoingText.Beside) }),
            ],
            Solution = answer.Solution is { Length: > 0 } solution
                ? outgoing.Checked("solution", solution, LongestPrompt, OutgoingText.Beside)
                : null,
        };
        var question = ItemTemplate.Instantiate(item, 0);
        if (SaidAnswer.IsSaidIn(item.Prompt, question with { Prompt = string.Empty }) == true && GivesAnswer().IsMatch(item.Prompt))
            throw new UnsafeAnswerException("'question' says its answer, which the student has to find.");
        foreach (var right in Examples(key))
        {
            if (AnswerGrader.Grade(question.Answer, right) is { Verdict: not Verdict.Correct } judged)
                throw new UnusableAnswerException(
                    $"'answer' does not hold together: '{right}' is not right by it ({judged.Reason}). Write it so that a student's "
                        + $"right answer is found right."
                );
        }

        return item;
    }

    private static AnswerKey Key(WrittenAnswer answer)
    {
        string[] choices =
            answer.Kind == AnswerKind.Choice
                ? [.. Texts(answer.Choices, MostAnswers).Select(WithoutLabel).Distinct(StringComparer.OrdinalIgnoreCase)]
                : [];
        var key = new AnswerKey
        {
            Kind = answer.Kind,
            Accepted =
                answer.Kind == AnswerKind.Choice
                    ? [.. Texts(answer.Accepted, MostAnswers).Select(accepted => Choice(accepted, choices)).Distinct()]
                    : [.. Texts(answer.Accepted, MostAnswers)],
            Choices = choices,
            KeyIdeas =
                answer.Kind != AnswerKind.Text
                    ? []
                    :
                    [
                        .. (answer.KeyIdeas ?? [])
                            .Take(MostIdeas)
                            .Select(idea => new KeyIdea(Brief(idea.Name), [.. Texts(idea.Phrases, MostPhrases)]))
                            .Where(idea => idea.Phrases.Count > 0),
                    ],
        };
        if (key.Accepted.Count == 0 && key.KeyIdeas.Count == 0)
            throw new UnusableAnswerException(
                "'answer' has nothing that is right: give 'accepted', or for a text 'key_ideas' with phrases."
            );
        if (
            key.Kind == AnswerKind.Choice
            && (key.Choices.Count < 2 || !key.Accepted.All(accepted => key.Choices.Contains(accepted, StringComparer.OrdinalIgnoreCase)))
        )
            throw new UnusableAnswerException(
                "'answer' is a choice: it needs at least two 'choices', and 'accepted' must be among them word by word."
            );
        return key;
    }

    /// <summary>Answers that must be right: each accepted one, and one that has the first words of every idea.</summary>
    private static IEnumerable<string> Examples(AnswerKey key) =>
        key.Kind == AnswerKind.Text && key.KeyIdeas.Count > 0
            ? [string.Join(", and ", key.KeyIdeas.Select(idea => idea.Phrases[0]))]
            : key.Accepted;

    /// <summary>The choice that a letter stands for, where no choice is that letter itself.</summary>
    private static string Choice(string accepted, string[] choices)
    {
        var named = WithoutLabel(accepted);
        if (Array.Find(choices, choice => choice.Equals(named, StringComparison.OrdinalIgnoreCase)) is { } choice)
            return choice;
        var place = named.TrimEnd(')', '.') is [var letter] && char.IsAsciiLetter(letter) ? char.ToUpperInvariant(letter) - 'A' : -1;
        return place >= 0 && place < choices.Length ? choices[place] : named;
    }

    /// <summary>A choice without the letter that the page puts before it.</summary>
    private static string WithoutLabel(string choice) => Label().Replace(choice, string.Empty);

    private static IEnumerable<string> Texts(IReadOnlyList<string>? texts, int most) =>
        (texts ?? []).Where(text => !string.IsNullOrWhiteSpace(text)).Take(most).Select(Brief);

    private static string Brief(string text) =>
        text.Length <= LongestPhrase
            ? text.Trim()
            : throw new UnusableAnswerException($"A text of 'answer' has {text.Length} characters; it may have {LongestPhrase}.");

    [GeneratedRegex(@"\A[A-Ha-h][.)]\s+(?=\S)")]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(?:answer|solution)\b\s*(?:is\b|[:=])", RegexOptions.IgnoreCase)]
    private static partial Regex GivesAnswer();
}
