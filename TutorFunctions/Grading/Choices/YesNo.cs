using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Choices;

/// <summary>Reads "yep", "nope", "T" and "that's not true" where the choices are yes and no, or true and false.</summary>
internal static class YesNo
{
    /// <summary>Which choice means yes, or null when the choices are others.</summary>
    public static int? YesIndex(IReadOnlyList<string> choices)
    {
        if (choices.Count != 2)
            return null;
        var first = Meaning(choices[0].Trim().Trim('$').ToLowerInvariant());
        var second = Meaning(choices[1].Trim().Trim('$').ToLowerInvariant());
        return first is null || second is null || first == second ? null
            : first.Value ? 0
            : 1;
    }

    public static Picked Read(List<Token> tokens, int yesIndex)
    {
        // "true, false" leaves it open.
        var said = tokens.Where(static token => token.Kind == TokenKind.Word).Select(static token => Meaning(token.Lower)).ToList();
        if (said.TrueForAll(static meaning => meaning is not null) && said.Distinct().Count() == 2)
            return Picked.Of(0, 1);
        bool? meant = null;
        var negated = false;
        var either = false;
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (
                token.Kind != TokenKind.Word
                || (at + 1 < tokens.Count && token.Lower is "no" && tokens[at + 1].Lower is "doubt" or "question")
            )
                continue;
            if (token.Lower is "or")
                either = true;
            if (token.Lower is "not" or "isnt" or "arent" or "doesnt" or "dont" or "cant" or "cannot" or "wasnt")
                negated = true;
            else if (Meaning(token.Lower) is { } meaning && meant is null)
                meant = meaning != negated;
            else if (Meaning(token.Lower) is not null && either)
                return Picked.Of(0, 1);
        }

        // "It is not" says no without a word of its own for it.
        meant ??= negated ? false : null;
        return meant is null ? Picked.None : Picked.Of(meant.Value ? yesIndex : 1 - yesIndex);
    }

    private static bool? Meaning(string lower) =>
        lower switch
        {
            "yes"
            or "y"
            or "yep"
            or "yup"
            or "yeah"
            or "yea"
            or "ya"
            or "yess"
            or "true"
            or "ture"
            or "t"
            or "correct"
            or "right"
            or "affirmative" => true,
            "no" or "n" or "nope" or "nah" or "false" or "f" or "incorrect" or "wrong" or "flase" => false,
            _ => null,
        };
}
