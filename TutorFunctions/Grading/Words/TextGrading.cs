using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Words;

/// <summary>
/// Judges an answer in words: by the key's ideas, or where it has none by its accepted wordings. A number in digits where it was asked in
/// words is half right.
/// </summary>
internal static class TextGrading
{
    public static Judgement Grade(AnswerKey key, string reply)
    {
        var words = WordList.Of(reply);
        if (!words.Exists(word => char.IsLetterOrDigit(word.Lower[0]))) return Judgements.Unreadable("There are no words in the reply.");
        return key.KeyIdeas.Count > 0 ? ByIdeas(key, words) : ByWordings(key, reply, words);
    }

    private static Judgement ByIdeas(AnswerKey key, List<WordOf> words)
    {
        foreach (var accepted in key.Accepted)
        {
            if (IsWording(words, WordList.Of(accepted))) return Judgements.Correct("The reply is an accepted wording.");
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
            if (isRefused || !KeyIdeaMatching.Expresses(words, phrases[index], known)) missing.Add(idea.Name);
        }

        if (missing.Count == 0) return Judgements.Correct("Every key idea is expressed.");
        var list = string.Join("; ", missing) + (opposed ? ", where something is said that speaks against it" : string.Empty);
        if (missing.Count == key.KeyIdeas.Count)
        {
            return Judgements.Wrong("No key idea is expressed; missing: " + list + ".") with { MissingIdeas = missing };
        }

        var score = (double)(key.KeyIdeas.Count - missing.Count) / key.KeyIdeas.Count;
        return Judgements.Partial("Some key ideas are missing: " + list + ".", "Part of it is there.", score) with { MissingIdeas = missing };
    }

    private static Judgement ByWordings(AnswerKey key, string reply, List<WordOf> words)
    {
        var known = key.Accepted.Select(WordList.Of).ToList();
        words = CompoundWords.Fit(words, known);
        for (var index = 0; index < known.Count; index++)
        {
            var (accepted, wording) = (key.Accepted[index], known[index]);
            if (IsWording(words, wording)) return Judgements.Correct("The reply is \"" + accepted + "\".");
            if (wording.TrueForAll(word => word.IsNumber) || wording.Count > words.Count) continue;
            if (KeyIdeaMatching.Contains(words, wording, known)) return Judgements.Correct("The reply says \"" + accepted + "\".");
        }

        foreach (var accepted in key.Accepted)
        {
            if (QuantityReader.ReadWhole(accepted) is { } right && QuantityReader.ReadWhole(reply) is { } given
                && right.Value == given.Value)
            {
                return Judgements.Partial("The number is right, but it was asked in other words: " + accepted + ".", "The number is right. Write it in the way that is asked.");
            }
        }

        return Judgements.Wrong("The reply is none of the accepted wordings.");
    }

    private static bool IsWording(List<WordOf> words, List<WordOf> wording)
    {
        if (Same(words, wording)) return true;
        return Same(Content(words), Content(wording));
    }

    private static List<WordOf> Content(List<WordOf> words)
    {
        var content = words.FindAll(word => !StopWords.Contains(word.Lower));
        return content.Count == 0 ? words : content;
    }

    private static bool Same(List<WordOf> words, List<WordOf> wording)
    {
        if (words.Count != wording.Count) return false;
        for (var at = 0; at < words.Count; at++)
        {
            if (!words[at].Matches(wording[at])) return false;
        }

        return true;
    }
}
