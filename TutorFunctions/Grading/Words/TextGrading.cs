using TutorFunctions.Grading.Forms;
using TutorFunctions.Grading.Numbers;
using TutorFunctions.Language;

namespace TutorFunctions.Grading.Words;

/// <summary>
/// Judges an answer in words: by the key's ideas, or where it has none by its accepted wordings. A number in digits where it was asked in
/// words is half right.
/// </summary>
internal static class TextGrading
{
    public static Judgement Grade(AnswerKey key, string reply)
    {
        if (key.KeyIdeas.Count == 0)
            return ByWordings(key, reply);
        var words = WordList.Of(reply);
        return words.Exists(IsSaid) ? ByIdeas(key, words) : Judgements.Unreadable("There are no words in the reply.");
    }

    private static Judgement ByIdeas(AnswerKey key, List<WordOf> words)
    {
        foreach (var accepted in key.Accepted)
        {
            if (IsWording(words, WordList.Of(accepted)))
                return Judgements.Correct("The reply is an accepted wording.");
        }

        var phrases = key.KeyIdeas.Select(idea => idea.Phrases.Select(WordList.Of).ToList()).ToList();
        var known = phrases.SelectMany(each => each).ToList();
        words = CompoundWords.Fit(words, known);
        var missing = new List<string>();
        var opposed = false;
        for (var index = 0; index < phrases.Count; index++)
        {
            var idea = key.KeyIdeas[index];
            var isRefused = idea.Refused.Any(refused => KeyIdeaMatching.Says(words, WordList.Of(refused)));
            opposed |= isRefused;
            if (isRefused || !KeyIdeaMatching.Expresses(words, phrases[index], known))
                missing.Add(idea.Name);
        }

        if (missing.Count == 0)
            return Judgements.Correct("Every key idea is expressed.");
        var list = string.Join("; ", missing) + (opposed ? ", where something is said that speaks against it" : string.Empty);
        if (missing.Count == key.KeyIdeas.Count)
        {
            return Judgements.Wrong("No key idea is expressed; missing: " + list + ".") with { MissingIdeas = missing };
        }

        var score = (double)(key.KeyIdeas.Count - missing.Count) / key.KeyIdeas.Count;
        return Judgements.Partial("Some key ideas are missing: " + list + ".", "Part of it is there.", score) with
        {
            MissingIdeas = missing,
        };
    }

    private static Judgement ByWordings(AnswerKey key, string reply)
    {
        var forms = QuestionWording.Of(key).Forms;
        var best = Judgements.Unreadable("There are no words in the reply.");
        var words = WordList.Of(reply);
        foreach (var accepted in key.Accepted)
        {
            var judged =
                MathGrading.IsCondition(accepted, forms) && MathGrading.Grade(key, accepted, reply) is { } mathematics ? mathematics
                : LiteralText.IsLiteral(accepted, forms) ? LiteralText.Grade(key, accepted, forms, reply)
                : ByWording(key, accepted, forms, words);
            best = Judgements.Better(best, judged);
            if (best.Verdict == Verdict.Correct)
                return best;
        }

        return best;
    }

    private static Judgement ByWording(AnswerKey key, string accepted, IReadOnlyList<AskedForm> forms, List<WordOf> reply)
    {
        if (!reply.Exists(IsSaid))
            return Judgements.Unreadable("There are no words in the reply.");
        var wording = WordList.Of(accepted);
        if (wording.TrueForAll(word => word.IsNumber || StopWords.Contains(word.Lower)))
            return wording.Count(word => word.IsNumber) > 1 && ByNumber(accepted, reply) is { } one
                ? one
                : ByNumbers(accepted, wording, reply);
        if (forms.Any(static form => form.Kind == FormKind.OtherLanguage))
            return ByForeignWords(accepted, wording, reply);
        var known = key.Accepted.Select(WordList.Of).ToList();
        reply = CompoundWords.Fit(reply, known);
        if (IsWording(reply, wording))
            return Judgements.Correct("The reply is \"" + accepted + "\".");
        if (ByNumber(accepted, reply) is { } number)
            return number;
        List<WordOf> asked = [.. WordList.Of(key.Stem + "\n" + key.Prompt), .. known.SelectMany(words => words)];
        var role = NamedAnswerRole.Refused;
        var isNamed = false;
        foreach (var (start, end) in KeyIdeaMatching.Stretches(reply, wording))
        {
            var here = wording.Exists(word => KeyIdeaMatching.IsNegation(word.Lower))
                ? NamedAnswerRole.Given
                : NamedAnswer.Role(reply, start, end, asked);
            if (here == NamedAnswerRole.Given && !Guesses.Between(reply, start, end, known))
                return Judgements.Correct("The reply says \"" + accepted + "\".");
            (isNamed, role) = (true, here);
        }

        // Another term than the one that is asked for.
        if (!isNamed)
        {
            return Judgements.Wrong("The reply is none of the accepted wordings.") with
            {
                IsSettled = Content(reply).Count == 1 && Content(wording).Count == 1,
            };
        }

        return Judgements.Wrong(
            "The reply names \""
                + accepted
                + "\", but "
                + (role == NamedAnswerRole.Refused ? "does not give it as the answer." : "another answer beside it.")
        ) with
        {
            IsSettled = true,
        };
    }

    // The numbers that are said must be those of the answer, whatever words stand beside them.
    private static Judgement ByNumbers(string accepted, List<WordOf> wording, List<WordOf> reply)
    {
        var right = wording.FindAll(static word => word.IsNumber);
        var given = reply.FindAll(static word => word.IsNumber);
        var place = reply.FindIndex(static word => word.IsNumber);
        var isGiven =
            given.Count == right.Count
            && given.Zip(right).All(static pair => pair.First.Lower == pair.Second.Lower)
            && !reply.Take(place).Any(word => KeyIdeaMatching.IsNegation(word.Lower));
        if (isGiven)
            return Judgements.Correct("The reply says \"" + accepted + "\".");
        return given.Count == 0
            ? Judgements.Wrong("The reply says no number.")
            : Judgements.Wrong("The reply says other numbers than \"" + accepted + "\".");
    }

    // A word of another language must be that word; accents may be missing.
    private static Judgement ByForeignWords(string accepted, List<WordOf> wording, List<WordOf> reply)
    {
        var said = reply.FindAll(word =>
            !LanguagePack.English.Claims.IsAside(word.Lower) || wording.Exists(known => known.Lower == word.Lower)
        );
        return AreSameWords(said, wording) || AreSameWords(Content(said), wording)
            ? Judgements.Correct("The reply is \"" + accepted + "\".")
            : Judgements.Wrong("The reply is not \"" + accepted + "\".");
    }

    private static bool AreSameWords(List<WordOf> words, List<WordOf> wording) =>
        words.Count == wording.Count && words.Zip(wording).All(static pair => pair.First.Lower == pair.Second.Lower);

    private static Judgement? ByNumber(string accepted, List<WordOf> reply) =>
        reply is [{ IsNumber: true } only]
        && QuantityReader.ReadWhole(accepted) is { } right
        && QuantityReader.ReadWhole(only.Lower) is { } given
        && right.Value == given.Value
            ? Judgements.Partial(
                "The number is right, but it was asked in other words: " + accepted + ".",
                "The number is right. Write it in the way that is asked."
            )
            : null;

    private static bool IsSaid(WordOf word) => char.IsLetterOrDigit(word.Lower[0]);

    private static bool IsWording(List<WordOf> words, List<WordOf> wording)
    {
        if (Same(words, wording))
            return true;
        return Same(Content(words), Content(wording));
    }

    private static List<WordOf> Content(List<WordOf> words)
    {
        var content = words.FindAll(word => !StopWords.Contains(word.Lower));
        return content.Count == 0 ? words : content;
    }

    private static bool Same(List<WordOf> words, List<WordOf> wording)
    {
        if (words.Count != wording.Count)
            return false;
        for (var at = 0; at < words.Count; at++)
        {
            if (!words[at].Matches(wording[at]))
                return false;
        }

        return true;
    }
}
