using TutorFunctions.Language;

namespace TutorFunctions.Lessons.Asked;

/// <summary>What a lesson, or else its subject, answers to what a learner asks.</summary>
public static class KnownAnswers
{
    /// <summary>How much less alike a question of the lesson itself may be than one of its subject.</summary>
    private const double OwnBonus = 0.1;

    private const int FewestWordsWithMean = 3;

    /// <summary>The question that is asked; null when neither the lesson nor its subject has one that is alike.</summary>
    public static Found<ForeseenQuestion>? Find(Lesson lesson, string text)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentNullException.ThrowIfNull(text);
        var asked = new AskedText(text);
        var own = QuestionSearch.Find(lesson.Questions, asked);
        var subject = QuestionSearch.Find(SubjectKnowledge.Of(lesson.Subject).Questions, asked);
        return own is not null && (subject is null || own.Likeness + OwnBonus >= subject.Likeness) ? own : subject;
    }

    /// <summary>The term that is asked for; null when neither the lesson nor its subject has it.</summary>
    public static GlossaryTerm? Meaning(Lesson lesson, string text)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        text = WithoutMean(text);
        return GlossarySearch.Find(lesson.Glossary, text) ?? GlossarySearch.Find(SubjectKnowledge.Of(lesson.Subject).Glossary, text);
    }

    // "What does evaluate mean" does not ask for the mean, however it is spelled.
    private static string WithoutMean(string text)
    {
        var language = LanguagePack.English;
        var words = language.Tokens(text).Where(static token => token.IsWord).ToList();
        if (words is not [.., { } before, { } last] || words.Count < FewestWordsWithMean)
            return text;
        var saysMean =
            language.Stemmer.Stem(last.Word) == "mean" || language.NearWords.IsMistyped(last.Text.ToLowerInvariant(), "mean");
        return saysMean && !language.Classes.Has("article", before.Word) && before.Word is not ("a" or "an" or "is")
            ? text[..last.Span.Start]
            : text;
    }
}
