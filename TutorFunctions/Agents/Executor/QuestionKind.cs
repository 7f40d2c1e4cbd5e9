using TutorFunctions.Language;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Agents.Executor;

/// <summary>What a question of a learner is about, by its words.</summary>
internal static class QuestionKind
{
    /// <summary>Words of a question about a term, small words aside.</summary>
    private const int MostWordsOfTerm = 2;

    /// <summary>Words of a term with all that belongs to it.</summary>
    private const int LongestTerm = 3;

    /// <summary>"whats a slope": a term is all that is asked about.</summary>
    public static bool IsOfTerm(string question) =>
        LanguagePack.English.Tokens(question) is [var first, ..] tokens
        && tokens.Any(static token => Is("what-is", token) || token.Word is "what" or "mean" or "means")
        && !Is("wish-how", first)
        && !tokens.Any(static token => Is("wish-difference", token))
        && tokens.Count(static token => token.IsWord && !IsSmall(token)) <= MostWordsOfTerm;

    /// <summary>Whether a text could stand in a glossary, which "it" and "19-19" could not.</summary>
    public static bool IsTerm(string text)
    {
        var tokens = LanguagePack.English.Tokens(text);
        return tokens.Count is > 0 and <= LongestTerm
            && tokens.All(static token => token.IsWord && token.Text.Length > 1)
            && tokens.Any(static token => !Is("function", token));
    }

    /// <summary>"Why do I have to do this" asks for what the lesson is good for, "why is it 3/8" for a reason in it.</summary>
    public static bool IsForMotive(string question)
    {
        var words = LanguagePack.English.Tokens(question).Where(static token => token.IsWord || token.IsNumber).ToList();
        return (
                words.Exists(static token => Is("motive", token))
                || words is [.., { Word: "do" }, { Word: "this" or "that" or "it" or "these" }]
            )
            && words.TrueForAll(static token => token.IsWord && (Is("motive", token) || Is("lesson-word", token) || IsSmall(token)));
    }

    /// <summary>"why?", "how do i do this": no word of it is about anything but the task itself.</summary>
    public static bool IsAboutTask(string question) =>
        LanguagePack
            .English.Tokens(question)
            .All(static token => !token.IsWord || IsSmall(token) || Is("lesson-word", token) || Is("first-step", token));

    private static bool IsSmall(Token token) => Is("function", token) || Is("stop", token);

    private static bool Is(string name, Token token) => LanguagePack.English.Classes.Has(name, token.Word);
}
