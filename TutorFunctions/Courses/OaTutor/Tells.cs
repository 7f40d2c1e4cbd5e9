using TutorFunctions.Grading;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>Whether a text gives an answer away.</summary>
internal static class Tells
{
    /// <summary>Whether the answer stands in the text, not merely as a piece of a longer number or word.</summary>
    public static bool Answer(string text, string answer)
    {
        var sought = answer.Replace("$$", "", StringComparison.Ordinal).Trim();
        if (sought.Length == 0)
            return false;
        for (var at = Next(0); at >= 0; at = Next(at + 1))
        {
            var end = at + sought.Length;
            var startsClean = at == 0 || !char.IsLetterOrDigit(sought[0]) || !char.IsLetterOrDigit(text[at - 1]);
            var endsClean = end == text.Length || !char.IsLetterOrDigit(sought[^1]) || !char.IsLetterOrDigit(text[end]);
            if (startsClean && endsClean)
                return true;
        }

        return false;

        int Next(int start) => text.IndexOf(sought, start, StringComparison.OrdinalIgnoreCase);
    }

    public static bool AnyAnswer(string text, AnswerKey key) => key.Accepted.Any(answer => Answer(text, answer));
}
