using TutorFunctions.Sessions;

namespace TutorFunctions.LanguageModels;

/// <summary>Looks at each text of a model before a learner may see it.</summary>
/// <param name="prompt">The instructions that it must not give away.</param>
/// <param name="subject">The words of what is taught.</param>
/// <param name="language">The language that it must be in, by its two letters.</param>
public sealed class OutgoingText(Prompt prompt, SubjectWords subject, string language)
{
    /// <summary>A text with as many words as this has room to leave the subject; a shorter one is praise, comfort or a nudge.</summary>
    private const int WordsOfSomeLength = 12;

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
    public string Remark(string name, string? text, int longest) =>
        Checked(name, text, longest, text is not null && SubjectWords.LengthOf(text) >= WordsOfSomeLength ? 2 : 0);
}
