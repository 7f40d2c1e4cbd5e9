using System.Text.RegularExpressions;
using TutorFunctions.Lessons;
using TutorFunctions.Safety;

namespace TutorFunctions.LanguageModels;

/// <summary>Looks in each text of a model for what a learner must not be shown.</summary>
/// <param name="prompt">The instructions that it must not give away.</param>
/// <param name="given">The texts that the model was given to work on, without the reply that it answers.</param>
/// <param name="language">The language that it must be in, by its two letters.</param>
public sealed partial class OutgoingText(Prompt prompt, IReadOnlyCollection<string> given, string language)
{
    /// <summary>From so many words with a meaning on a text is about something.</summary>
    private const int WordsThatSaySomething = 4;

    /// <summary>Words with a meaning of which one at least is of what was given.</summary>
    private const int WordsForEachGiven = 8;

    /// <summary>For a text that comes with another which is about the subject, as a hint does with its question.</summary>
    public const int Beside = int.MaxValue;

    private readonly SubjectWords _subject = SubjectWords.Of(given);
    private readonly HashSet<string> _numbers = [.. given.SelectMany(NumbersIn)];

    /// <param name="name">The field, as the model knows it.</param>
    /// <param name="longest">Characters that it may have.</param>
    /// <param name="fewest">Words with a meaning from which on it must not be about something else altogether.</param>
    /// <exception cref="UnusableAnswerException">It must not go out; the message says why, to the model.</exception>
    public string Checked(string name, string? text, int longest, int fewest = WordsThatSaySomething)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new UnusableAnswerException($"'{name}' is empty.");
        var visible = Disguises.Visible(text).Trim();
        if (visible.Length > longest)
            throw new UnusableAnswerException($"'{name}' has {visible.Length} characters; it may have {longest}.");
        if (PromptLeak.IsIn(visible, prompt.Text))
            throw new UnsafeAnswerException($"'{name}' repeats your instructions, which are for you alone.");
        if (Languages.IsOther(visible, language))
            throw new UnsafeAnswerException($"'{name}' is not written in {Languages.NameOf(language)}.");
        if (IsForeign(visible, fewest))
            throw new UnsafeAnswerException($"'{name}' leaves the subject: nothing in it is in what you were given.");
        return visible.Replace("[name]", "you", StringComparison.Ordinal);
    }

    /// <summary>A text that comes before its question is settled.</summary>
    /// <exception cref="UnusableAnswerException">It says the answer.</exception>
    public static string Keeping(Question question, string name, string text) =>
        SaidAnswer.IsGivenAwayIn(text, question)
            ? throw new UnsafeAnswerException($"'{name}' says the answer of the question, which the student has to find.")
            : text;

    /// <summary>
    /// Whether a text has next to no word or number of what the model was given, and is not made of what is said in every lesson either:
    /// then somebody has talked the model into another subject. How well it keeps to the subject is for the reviewer to say.
    /// </summary>
    public bool IsForeign(string text, int fewest = WordsThatSaySomething)
    {
        var length = SubjectWords.LengthOf(text);
        var given = _subject.CountIn(text) + NumbersIn(text).Count(_numbers.Contains);
        return length >= fewest && given * WordsForEachGiven < length && 2 * ClassroomWords.All.CountIn(text) < length;
    }

    private static IEnumerable<string> NumbersIn(string text) => Number().Matches(text).Select(static match => match.Value);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
