using System.Text.RegularExpressions;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>What a reply that is not a right answer is meant as, by its words.</summary>
internal static partial class Intent
{
    public static bool IsSkip(string reply) => Skip().IsMatch(Plain(reply));

    public static bool IsStuck(string reply) => Stuck().IsMatch(Others().Replace(Plain(reply), " ")) || WantsAnswer().IsMatch(Plain(reply));

    /// <summary>Whether it says nothing but that the learner cannot go on, so that no word of it can be an answer.</summary>
    public static bool IsNothingButStuck(string reply)
    {
        var plain = Plain(reply);
        var rest = Stuck().Replace(plain, string.Empty);
        return rest.Length < plain.Length && !Word().IsMatch(Padding().Replace(rest, string.Empty));
    }

    /// <summary>Whether it only doubts what it says, as "idk, 72?" does; "I don't get 72" does more.</summary>
    public static bool OnlyDoubts(string reply) => !Stuck().IsMatch(Doubt().Replace(Plain(reply), " "));

    /// <summary>Whether it asks how to go about the question, which is about the lesson whatever its words are.</summary>
    public static bool AsksHow(string reply) => How().IsMatch(Plain(reply));

    public static bool WantsSomethingElse(string reply) => Elsewhere().IsMatch(Plain(reply));

    /// <summary>Whether it is what people write in a chat, and no try at anything.</summary>
    public static bool IsChat(string reply) => Chat().IsMatch(Plain(reply));

    /// <summary>Whether it speaks of something that the question speaks of, without its name: "it dies", "because they are the same".</summary>
    public static bool Refers(string reply) => Reference().IsMatch(Plain(reply));

    /// <summary>Whether it points at something that it does not name: "where does it reset".</summary>
    public static bool PointsAt(string reply) => Pointer().IsMatch(Plain(reply));

    public static bool IsQuestionMarks(string reply) => QuestionMarks().IsMatch(reply);

    private static string Plain(string reply) => reply.Replace("’", "'", StringComparison.Ordinal).Replace("‘", "'", StringComparison.Ordinal);

    [GeneratedRegex(
        @"^\W*(?:(?:whatever|nah|ugh+|ok|fine|no|just)\W+)*(?:(?:can|could|may) (?:i|we) |i(?:'d| would) like to |i want to |i wanna |let'?s |please |pls |let me )*(?:skip|pass)(?: on)?(?: (?:this|that|it|the|one|question|over|please|pls|plz|for now)\b)*\W*$"
        + @"|^\W*(?:(?:can|could) we |let'?s |please )*(?:skip|pass on) (?:it|this|that)(?: one| question)?\b[^?]*$"
        + @"|^\W*next(?: question| one)?(?: please| pls| plz)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Skip();

    [GeneratedRegex(
        @"\b(?:(?:i ?)?(?:do not|don'?t|dont|didn'?t|dunno|never)(?: really| even| fully)? ?(?:know|get|understand|understood|remember|see how|follow)|dunno|idk|no (?:\w+ )?(?:idea|clue)|not a clue|clueless|not (?:really |so |too )?sure|(?:i'?m|i am|im|so|really|totally|completely|still|you|u)(?: so| really| very| totally| completely| still| just| a bit)? (?:confused|lost me|lost|stuck|struggling)|lost (?:you|me)(?: there)?|(?:i )?forgot (?:the|what|which|that|all)|confus(?:ed|ing)|stuck|help+(?: me+)?|hint"
        + @"|too (?:hard|difficult|tricky|complicated)|(?:so|very|really) (?:hard|difficult|confusing|complicated)|(?:something|anything|one) easier|easier (?:one|question|please)|(?:i )?give up|i hate (?:this|it|that|maths?|school|fractions|algebra)|this is (?:stupid|dumb|impossible|annoying|hopeless|hard|difficult)|(?:i'?m|i am|im)(?: so| too| just| really| really really)? (?:frustrated|annoyed|angry|upset|stupid|dumb|useless|hopeless|terrible at|bad at|cooked)|i suck(?: at)?"
        + @"|i(?: literally| really| just| simply| still)? (?:can'?t|cannot|cant|couldn'?t)(?: even| do| solve| figure| understand| work| answer| see| get|\W*$)|(?:over|above) my head|(?:i )?forgot how|make(?:s)? no sense|(?:doesn'?t|dont|don'?t) make (?:any )?sense|brain (?:hurts|is (?:melting|dead|fried|broken)|melting)|what even is|what\?+$)(?:\b|$)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Stuck();

    // What a plant did not get, or a node does not know, is nothing that the learner is stuck at.
    [GeneratedRegex(@"\b(?:it|he|she|they|the \w+|\w+ (?:node|plant|leader|follower)s?) (?:do not|does not|did not|don'?t|doesn'?t|didn'?t|can'?t|cannot|never)(?: really| ever)? (?:get|gets|got|know|knows|see|remember|follow|understand)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Others();

    [GeneratedRegex(@"\b(?:tell|give|show|send|whats|what'?s|what is|wats) (?:me |us )?(?:just )?(?:the |ur |your )?(?:right |correct )?(?:answer|answers|solution)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex WantsAnswer();

    // Doubt that has no object of its own: what is left may be an answer.
    [GeneratedRegex(
        @"\b(?:(?:i )?(?:do not|don'?t|dont)(?: really)? know|dunno|idk|(?:i have |have )?no (?:idea|clue)|(?:i'?m |i am |im )?not (?:really |so |too )?sure)\b(?:\W*(?:but|maybe|tho|though|so)\b|\W*$|\W+(?:\d|-))",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Doubt();

    [GeneratedRegex(@"\b(?:i|it|this|that|at|all|so|sorry|really|just|please|pls|plz|lol|how|to|do|of|these|them|here|oh|ugh+|um+|the|what|answer|question|honestly|still|me|with|is|one|any|and|am|im|completely|totally|a|no)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Padding();

    [GeneratedRegex(@"[\p{L}\d]", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"\b(?:how (?:do|should|can|would) (?:i|you|we|u|one) (?:do|solve|start|begin|answer|find|work)|what (?:do|should|must|am) i (?:do|supposed|meant)|where do (?:i|we) (?:start|begin)|show me how|what does (?:this|that|it) (?:even )?mean|what do you (?:mean|want)|what did you do|walk me through|(?:go|went) (?:over|through) (?:that|this|it)|(?:can|could|would|will) (?:you|u|we) (?:please )?(?:explain|repeat|say|show|give|clarify|help|remind|start|do (?:it|this|that|one|the (?:first|next)))|explain(?: it| this| that)?(?: again)?(?: please| pls| plz)|an example)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex How();

    [GeneratedRegex(
        @"\b(?:can|could|shall|may) (?:we|i|you|u) (?:talk|chat|play|do|watch|have|go to|go home|go out|eat|tell me a|stop|get a drink)\b|\blet'?s (?:talk|play|do|watch|go|chat|stop)\b|\b(?:talk|chat) about\b|\binstead\b|\b(?:i'?m|i am|im)(?: so| really| very)? (?:bored|hungry|tired|thirsty|sleepy|cold)\b|\b(?:is|are|was|so|how|really|sooo*)(?: so| very| really)? boring\b|\b(?:do|did|have|are|can) (?:you|u) (?:like|love|have (?:a|an|any|pets|kids)|know any|ever|see|saw|seen|watch|watched|play|played|hear|heard|know that|want to play|a robot|a real|real|human|a human|an ai|married|a bot)\b"
        + @"|\bi (?:like|love|want|hate|saw|went|played|watched|bought|need to (?:pee|go)|have to (?:pee|go))\b|\b(?:(?:my|your|ur) fav\w*|guess what|knock knock|(?:my|your|ur) name|how old are you|how are you|whats up|what'?s up|(?:for|at) lunch|lunch yet|(?:my|our) (?:dog|cat|mum|mom|dad|brother|sister|friend|birthday|phone|teacher|hamster|pet|house)|(?:app|school|homework) (?:sucks|sux|stinks)|this sucks|tell me a joke|who cares|what time is it|who is your|who'?s your)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^\W*(?:lo+l|lmao|rofl|haha\w*|hehe\w*|brb|btw|omg|bruh|bro|yo|hi+|hey+|hello+|hiya|good (?:morning|afternoon|evening)|bye+|cya|wow|cool|nice|meh|thx|thanks?|ty|thank you|whatever|nothing)\b|\b(?:lol|lmao|brb|afk|back in \d+)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Chat();

    [GeneratedRegex(@"^\W*(?:it|its|it's|they|them|these|those|that|both|one|because|bc|cause|cos|cuz|coz|so|to|as|if|when|by|the|no|not|yes|then|each)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\b(?:it|this|that|they|them|these|those|here|there)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^[\s!.]*\?[\s?!.]*$", RegexOptions.NonBacktracking)]
    private static partial Regex QuestionMarks();
}
