namespace TutorFunctions.Grading.Reading;

/// <summary>The English words by which learners mark, correct, deny or explain an answer.</summary>
internal static class AnswerWords
{
    public static bool Corrects(List<Token> tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Word)
            return false;
        return tokens[at].Lower switch
        {
            "wait" or "actually" or "sorry" or "oops" or "correction" or "nvm" or "nevermind" or "whoops" or "scratch" => true,
            "mean" or "meant" => at > 0 && tokens[at - 1].IsWord("i"),
            "no" => at > 0 && tokens[at - 1].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Break,
            _ => false,
        };
    }

    public static bool BeginsReason(List<Token> tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Word)
            return false;
        return tokens[at].Lower switch
        {
            "because" or "since" or "cause" or "cuz" or "cos" or "coz" or "bc" or "becuz" or "becuase" or "as" or "when" or "from" => true,
            "by" => at + 1 < tokens.Count && tokens[at + 1].Lower.EndsWith("ing", StringComparison.Ordinal),
            _ => false,
        };
    }

    /// <summary>Whether a value after this word is only bounded by it.</summary>
    public static bool Bounds(Token token) =>
        token.Kind == TokenKind.Word
        && token.Lower
            is "than"
                or "least"
                or "most"
                or "under"
                or "above"
                or "below"
                or "almost"
                or "nearly"
                or "beyond"
                or "over"
                or "between"
                or "exceeds";

    /// <summary>Whether the word compares, as in "24 or more".</summary>
    public static bool Compares(Token token) =>
        token.Kind == TokenKind.Word
        && token.Lower is "more" or "less" or "fewer" or "greater" or "higher" or "lower" or "bigger" or "smaller";

    public static bool Denies(List<Token> tokens, int at)
    {
        var next = at + 1 < tokens.Count ? tokens[at + 1].Lower : string.Empty;
        return tokens[at].Lower switch
        {
            // "I'm not sure" and "I don't know" are doubt, and "isn't it 24?" asks for agreement.
            "not" => next is not ("sure" or "certain" or "really" or "positive" or "only" or "know"),
            "isnt" or "wasnt" or "arent" => next is not "it",
            "dont" => next is "think" or "believe" or "get",
            "doubt" => true,
            "anything" or "everything" => next is "but",
            "never" or "cant" or "cannot" or "doesnt" or "wont" or "neither" or "nor" or "except" => true,
            "instead" => next is "of",
            _ => false,
        };
    }

    /// <summary>Whether what follows denies the value before it, as "24 is wrong".</summary>
    public static bool DeniesBefore(List<Token> tokens, int end)
    {
        if (end >= tokens.Count)
            return false;
        if (tokens[end].Lower is "isnt" or "wasnt")
            return end + 1 >= tokens.Count || !tokens[end + 1].IsWord("it");
        return end + 1 < tokens.Count
            && tokens[end].Lower is "is" or "was" or "cant" or "cannot"
            && tokens[end + 1].Lower is "not" or "too" or "wrong" or "incorrect" or "false" or "be";
    }

    /// <summary>Whether what follows names the value before it as the answer, as "24 is the answer".</summary>
    public static bool SaysItIsTheAnswer(List<Token> tokens, int end) =>
        (end < tokens.Count && tokens[end].Lower is "total" or "altogether")
        || (end + 1 < tokens.Count && tokens[end].IsWord("in") && tokens[end + 1].Lower is "total" or "all")
        || (
            end + 1 < tokens.Count
            && tokens[end].Lower is "is" or "would" or "must"
            && tokens[end + 1].Lower is "the" or "my" or "our" or "your" or "correct" or "right" or "be" or "it"
        )
        // "12 is what I got", but not "12 is what my friend said".
        || (
            end + 2 < tokens.Count
            && tokens[end].IsWord("is")
            && tokens[end + 1].IsWord("what")
            && tokens[end + 2].Lower is "i" or "we" or "you" or "it"
        );

    /// <summary>How strongly a word marks what follows as the answer: 3 most, 0 not at all.</summary>
    public static int MarkStrength(List<Token> tokens, int at)
    {
        if (tokens[at].Kind == TokenKind.Relation)
            return tokens[at].Text == "=" ? 2 : 0;
        if (tokens[at].Kind != TokenKind.Word)
            return 0;
        return tokens[at].Lower switch
        {
            "answer" or "ans" or "solution" or "result" => 3,
            "therefore"
            or "thus"
            or "hence"
            or "so"
            or "got"
            or "get"
            or "gives"
            or "makes"
            or "total"
            or "altogether"
            or "its"
            or "thats"
            or "think"
            or "say"
            or "guess"
            or "choose"
            or "pick"
            or "becomes"
            or "leaves"
            or "have"
            or "then" => 2,
            "is" => at > 0 && tokens[at - 1].Lower is "it" or "this" or "that" or "which" ? 2 : 1,
            "are" or "was" or "be" or "equals" => 1,
            _ => 0,
        };
    }
}
