using TutorFunctions.Language;
using TutorFunctions.Language.Text;
using TutorFunctions.Replies;
using TutorFunctions.Replies.Acts;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>What a learner states beside an answer: a discovery, a step, a picture of their own.</summary>
internal static class SaidBeside
{
    private const int Longest = 90;

    private static readonly string[] s_talk =
    [
        "you",
        "bad-feeling",
        "good-feeling",
        "boring",
        "laughter",
        "swear",
        "greeting",
        "thanks",
        "bye",
        "stop-word",
        "help-word",
        "elder",
    ];

    /// <summary>Words with a meaning; fewer say nothing worth saying back.</summary>
    private const int FewestWords = 2;

    /// <returns>
    /// The first sentence that is neither the answer nor a question, a feeling or talk, in the learner's own words; null where there is
    /// none.
    /// </returns>
    public static string? In(ReadReply read)
    {
        var language = LanguagePack.English;
        var text = ReplyText.Of(read.Reply, language);
        foreach (var sentence in text.Sentences)
        {
            var span = sentence.Span(text.Tokens);
            if (
                span.Length <= Longest
                && !sentence.IsQuestion
                && !read.Reading.Acts.Any(act => act.Act is not (DialogueAct.Answer or DialogueAct.Working) && act.Span.Overlaps(span))
                && AskedClauses.In(span.In(read.Reply)).Count == 0
                && !IsAnswer(read, span)
                && !IsTalk(text.Tokens, sentence, language)
                && Words(text.Tokens, sentence, language) >= FewestWords
            )
                return span.In(read.Reply).Trim().TrimEnd(',', '-', ';');
        }

        return null;
    }

    // What is said to the tutor or about a mood is no thought about the question.
    private static bool IsTalk(IReadOnlyList<Token> tokens, Sentence sentence, LanguagePack language) =>
        tokens
            .Take(sentence.Start..sentence.End)
            .Any(token =>
                Array.Exists(s_talk, talk => language.Classes.Has(talk, token.Word)) || token.Text is "\"" or "sucks" or "excuse"
            );

    private static bool IsAnswer(ReadReply read, TextSpan span) =>
        read.Reading.Candidates.Any(candidate => candidate.Span.Overlaps(span) && 2 * candidate.Span.Length > span.Length);

    private static int Words(IReadOnlyList<Token> tokens, Sentence sentence, LanguagePack language) =>
        tokens
            .Take(sentence.Start..sentence.End)
            .Count(token =>
                token.IsWord
                && token.Text.Length > 2
                && !language.Classes.Has("stop", token.Word)
                && !language.Classes.Has("function", token.Word)
                && !language.Classes.Has("filler", token.Word)
            );
}
