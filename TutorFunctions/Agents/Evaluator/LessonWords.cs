using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TutorFunctions.Lessons;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>How many of a reply's words belong to its lesson, and how many to something else.</summary>
/// <param name="Known">Words that the lesson or the question uses, or that any lesson is talked about with.</param>
/// <param name="Foreign">Words that are none of these, and not so common that they say nothing.</param>
internal readonly partial record struct LessonWords(int Known, int Foreign)
{
    /// <summary>Words that any text has, and that say nothing about what it is about.</summary>
    private static readonly HashSet<string> s_common = Stems(
        """
        about after again all also always and any are because been before being but called came can come could did does doing done down each even every few for from gave
        get gets getting give gives goes going good got had has have her here him his how into its just keep kind know let like likes look looks made make makes many may
        more most much must name named need needs never new next nice not now off once one only other our out over own put really said same saw say says see she should so
        some something soon still such take takes tell tells than that the their them then there these they thing things think this those time too told two under used uses
        very want wants was way well went were what when where which while who why will with work works would wrote yes yet you your maybe please plz pls okay sure sorry
        wait umm hmm think guess dont didnt doesnt isnt cant wont thats whats hows
        """);

    /// <summary>Words that any lesson is talked about with.</summary>
    private static readonly HashSet<string> s_lesson = Stems(
        """
        add angle answer calculate calculator check compare correct decimal decimals denominator diagram difference digit divide divided draw equal equation estimate example
        exercise explain explanation expression figure first formula fraction fractions graph greater half hint last less letter line mean meaning means meant method minus
        multiply negative number numbers numerator one order part percent picture place plus problem product question remainder right round rounded rule second show sign
        simpler simplify solution solve square start step steps subtract sum symbol table term third times total unit units value variable word words wrong zero
        matter bigger smaller
        """);

    private static readonly ConditionalWeakTable<Lesson, HashSet<string>> s_words = [];

    public bool IsAboutLesson => Known > 0;

    public static LessonWords Of(Lesson lesson, Question question, string reply)
    {
        var inLesson = s_words.GetValue(lesson, static lesson => [.. Texts(lesson).SelectMany(Stems)]);
        var inQuestion = Texts(question).SelectMany(Stems).ToHashSet();
        var said = Stems(reply);
        var known = said.Count(stem => !s_common.Contains(stem) && (inLesson.Contains(stem) || inQuestion.Contains(stem) || s_lesson.Contains(stem)));
        return new LessonWords(known, said.Count(stem => !s_common.Contains(stem)) - known);
    }

    private static IEnumerable<string> Texts(Lesson lesson)
    {
        yield return lesson.Title;
        foreach (var topic in lesson.Topics)
            yield return topic;
        foreach (var concept in lesson.Concepts)
        {
            yield return concept.Title;
            yield return concept.Goal;
            foreach (var explanation in concept.Explanations)
                yield return explanation.Text;
        }
    }

    private static IEnumerable<string> Texts(Question question) =>
    [
        question.Stem ?? string.Empty, question.Prompt, question.Solution ?? string.Empty, .. question.Answer.Choices, .. question.Answer.Accepted,
        .. question.Answer.KeyIdeas.SelectMany(idea => idea.Phrases.Prepend(idea.Name)), .. question.Hints.Select(hint => hint.Text),
    ];

    private static HashSet<string> Stems(string text)
    {
        var bare = text.Replace("'", string.Empty, StringComparison.Ordinal).Replace("’", string.Empty, StringComparison.Ordinal);
        var stems = new HashSet<string>();
        foreach (var match in Word().EnumerateMatches(bare))
            stems.Add(Stem(bare.Substring(match.Index, match.Length)));
        return stems;
    }

    // Five letters hold "compare" and "comparing" together, which is well enough for counting.
    private static string Stem(string word) => word[..Math.Min(word.Length, 5)].ToLowerInvariant();

    [GeneratedRegex(@"\p{L}{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
