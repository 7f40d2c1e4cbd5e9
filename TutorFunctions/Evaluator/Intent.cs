using System.Text.RegularExpressions;

namespace TutorFunctions.Evaluator;

/// <summary>What a reply that is not a right answer is meant as, by its words.</summary>
internal static partial class Intent
{
    public static bool IsSkip(string reply) => Skip().IsMatch(reply);

    public static bool IsStuck(string reply) => Stuck().IsMatch(reply);

    public static bool IsQuestion(string reply) => Question().IsMatch(reply);

    /// <summary>Whether it asks how to go about the question, which is about the lesson whatever its words are.</summary>
    public static bool AsksHow(string reply) => How().IsMatch(reply);

    public static bool WantsSomethingElse(string reply) => Elsewhere().IsMatch(reply);

    [GeneratedRegex(
        @"^\W*(?:(?:can|could|may) (?:i|we) |i(?:'d| would) like to |i want to |let'?s |please |let me )*(?:skip|pass)(?: on)?(?: (?:this|that|it|the|one|question|over|please|for now)\b)*\W*$"
        + @"|^\W*(?:(?:can|could) we |let'?s |please )*(?:skip|pass on) (?:it|this|that)(?: one| question)?\b[^?]*$"
        + @"|^\W*next(?: question)?(?: please)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Skip();

    [GeneratedRegex(
        @"\b(?:i ?(?:do not|don'?t|dont|dunno)(?: really| even)? ?(?:know|get|understand|remember|see how)|dunno|idk|no (?:idea|clue)|not sure|(?:i'?m|i am|im|so|really|totally|still)(?: so| really| very| totally| still| a bit)? (?:confused|lost|stuck)|confus(?:ed|ing)|stuck|help(?: me)?|hint|too (?:hard|difficult)|(?:something|anything|one) easier|easier (?:one|question|please)|i give up|i hate (?:this|it|that|maths?|school)|this is (?:stupid|dumb|impossible|annoying|hopeless)|(?:i'?m|i am)(?: so| too| just| really)? (?:frustrated|annoyed|angry|upset|stupid|dumb|bad at)|i can'?t(?: do| solve| figure)|make(?:s)? no sense|what\?+$)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Stuck();

    [GeneratedRegex(
        @"\?\s*$|^\W*(?:what|why|how|when|where|which|who|can you|could you|would you|do you|does|is it|are (?:they|these)|explain|tell me|show me)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Question();

    [GeneratedRegex(
        @"\b(?:how (?:do|should|can|would) (?:i|you|we) (?:do|solve|start|begin|answer|find|work)|what (?:do|should|must|am) i (?:do|supposed|meant)|where do (?:i|we) (?:start|begin)|show me how|what does (?:this|that|it) mean|what do you mean)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex How();

    [GeneratedRegex(
        @"\b(?:can|could|shall|may) (?:we|i|you) (?:talk|chat|play|do|watch|have|go|eat|tell|stop)\b|\blet'?s (?:talk|play|do|watch|go|chat|stop)\b|\b(?:talk|chat) about\b|\binstead\b|\bi(?:'m| am) (?:bored|hungry|tired)\b|\bthis is boring\b|\bdo you (?:like|love|have|know any)\b|\bi (?:like|love|want|hate|saw|went|played)\b|\b(?:(?:my|your) favou?rite|guess what|knock knock)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Elsewhere();
}
