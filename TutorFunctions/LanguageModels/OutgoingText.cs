using TutorFunctions.Lessons;
using TutorFunctions.Safety;

namespace TutorFunctions.LanguageModels;

/// <summary>Looks at each text of a model before a learner may see it.</summary>
/// <param name="prompt">The instructions that it must not give away.</param>
/// <param name="subject">The words of what is taught.</param>
/// <param name="language">The language that it must be in, by its two letters.</param>
public sealed class OutgoingText(Prompt prompt, SubjectWords subject, string language)
{
    /// <summary>A text with as many words as this has room to leave the subject; a shorter one is praise, comfort or a nudge.</summary>
    private const int WordsOfSomeLength = 12;

    /// <summary>From so many words on a text says something, and is about something.</summary>
    private const int WordsThatSaySomething = 4;

    /// <param name="name">The field, as the model knows it.</param>
    /// <param name="longest">Characters that it may have.</param>
    /// <param name="fewestOfSubject">Words of the subject that it must have.</param>
    /// <exception cref="UnusableAnswerException">It must not go out; the message says why, to the model.</exception>
    public string Checked(string name, string? text, int longest, int fewestOfSubject)
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
        if (subject.CountIn(visible) < fewestOfSubject)
            throw new UnsafeAnswerException($"'{name}' does not keep to the subject: it has hardly a word of what the step is about.");
        return visible.Replace("[name]", "you", StringComparison.Ordinal);
    }

    /// <summary>A text that may be short, as praise is; a longer one has to keep to the subject.</summary>
    /// <inheritdoc cref="Checked"/>
    public string Remark(string name, string? text, int longest) => Checked(name, text, longest, IsOfSomeLength(text) ? 2 : 0);

    /// <summary>What is said to a reply: a remark that, however short, speaks of the question or as teachers speak.</summary>
    /// <inheritdoc cref="Checked"/>
    public string Feedback(string name, string? text, int longest)
    {
        var remark = Remark(name, text, longest);
        var length = SubjectWords.LengthOf(remark);

        // How teachers speak is known in English only.
        return
            language != "en"
            || length < WordsThatSaySomething
            || 4 * (subject.CountIn(remark) + ClassroomWords.All.Without(subject).CountIn(remark)) >= length
            ? remark
            : throw new UnsafeAnswerException(
                $"'{name}' does not keep to the subject: it has hardly a word of the question or of what is said in lessons."
            );
    }

    /// <summary>A text that comes before its question is settled.</summary>
    /// <exception cref="UnusableAnswerException">It says the answer.</exception>
    public static string Keeping(Question question, string name, string text) =>
        SaidAnswer.IsSaidIn(text, question) == true || SaidAnswer.IsPointedAtIn(text, question)
            ? throw new UnsafeAnswerException($"'{name}' says the answer of the question, which the student has to find.")
            : text;

    private static bool IsOfSomeLength(string? text) => text is not null && SubjectWords.LengthOf(text) >= WordsOfSomeLength;
}
