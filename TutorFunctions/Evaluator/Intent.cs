using System.Text.RegularExpressions;

namespace TutorFunctions.Evaluator;

/// <summary>What a reply that is not a right answer is meant as, by its words.</summary>
internal static partial class Intent
{
    public static bool IsSkip(string reply) => Skip().IsMatch(reply);

    public static bool IsStuck(string reply) => Stuck().IsMatch(reply);

    public static bool IsQuestion(string reply) => Question().IsMatch(reply);

    public static bool WantsSomethingElse(string reply) => Elsewhere().IsMatch(reply);

    [GeneratedRegex(
        @"^\W*(?:(?:can|could|may) (?:i|we) |i(?:'d| would) like to |i want to |let'?s |please |let me )*(?:skip|pass)(?: on)?(?: (?:this|that|it|the|one|question|over|please|for now)\b)*\W*$"
        + @"|^\W*next(?: question)?(?: please)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Skip();

    [GeneratedRegex(
        @"\b(?:i ?(?:do not|don'?t|dont|dunno)(?: really| even)? ?(?:know|get|understand|remember|see how)|dunno|idk|no (?:idea|clue)|not sure|(?:i'?m|i am|im|so|really|totally|still)(?: so| really| very| totally| still| a bit)? (?:confused|lost|stuck)|confus(?:ed|ing)|stuck|help(?: me)?|hint|too (?:hard|difficult)|i give up|i hate (?:this|it|that|maths?|school)|this is (?:stupid|dumb|impossible|annoying|hopeless)|(?:i'?m|i am)(?: so| too| just| really)? (?:frustrated|annoyed|angry|upset|stupid|dumb|bad at)|i can'?t(?: do| solve| figure)|make(?:s)? no sense|what\?+$)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Stuck();

    [GeneratedRegex(
        @"\?\s*$|^\W*(?:what|why|how|when|where|which|who|can you|could you|would you|do you|does|is it|are (?:they|these)|explain|tell me|show me)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Question();

    [GeneratedRegex(
        @"\b(?:can|could|shall|may) (?:we|i|you) (?:talk|chat|play|do|watch|have|go|eat|tell|stop)\b|\blet'?s (?:talk|play|do|watch|go|chat|stop)\b|\b(?:talk|chat) about\b|\binstead\b|\bi(?:'m| am) (?:bored|hungry|tired)\b|\bthis is boring\b|\bdo you (?:like|love|have|know any)\b|\bi (?:like|love|want|hate|saw|went|played)\b|\b(?:(?:my|your) favou?rite|guess what|knock knock)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Elsewhere();
}
