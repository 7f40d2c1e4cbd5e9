using TutorFunctions.Language.Text;

namespace TutorFunctions.Lessons.Packs.Fields;

/// <summary>Texts that are said as an answer: short, and no question, which a learner would take for the one to answer.</summary>
internal static class Statements
{
    public static string Statement(this PackFields fields, string key, int mostWords) => Checked(fields, key, fields.Text(key), mostWords);

    public static string? OptionalStatement(this PackFields fields, string key, int mostWords) =>
        fields.OptionalText(key) is { } text ? Checked(fields, key, text, mostWords) : null;

    private static string Checked(PackFields fields, string key, string text, int mostWords)
    {
        var words = WordCount.Of(text);
        if (words > mostWords)
            fields.Errors.Add(fields.Place(key), $"{fields.Named(key)} has {words} words: shorten it to at most {mostWords}");
        if (text.EndsWith('?'))
            fields.Errors.Add(fields.Place(key), $"{fields.Named(key)} ends with a question mark: write a statement");
        return text;
    }
}
