using TutorFunctions.Grading.Reading;
using TutorFunctions.Grading.Words;

namespace TutorFunctions.Grading.Numbers;

/// <summary>Tells whether a reply counts something else than its question: "5 cats" where 5 people are asked for.</summary>
internal static class CountedThing
{
    /// <param name="key">The key, whose unit is a word for what is counted.</param>
    /// <param name="tokens">The reply.</param>
    /// <param name="end">The token after the number.</param>
    public static bool IsAnother(AnswerKey key, List<Token> tokens, int end)
    {
        if (
            key.Unit is not { Length: > 2 } unit
            || !unit.All(static letter => char.IsLetter(letter) || letter == ' ')
            || UnitTable.Find(unit) is not null
        )
            return false;
        if (end >= tokens.Count || tokens[end].Kind != TokenKind.Word || tokens[end].Text.Length < 3)
            return false;
        var said = WordList.Of(tokens[end].Text);
        if (
            said is not [var word]
            || StopWords.Contains(word.Lower)
            || Language.LanguagePack.English.Classes.Has("function", word.Lower)
            || Language.LanguagePack.English.Claims.IsAside(word.Lower)
        )
            return false;
        return !WordList.Of(unit + "\n" + key.Stem + "\n" + key.Prompt).Exists(known => word.Matches(known));
    }
}
