using System.Collections.Frozen;
using TutorFunctions.Grading.Words;

namespace TutorFunctions.Safety;

/// <summary>Words in which people speak of being judged, of the tutor and of its instructions, in English.</summary>
internal static class JudgingWords
{
    private const string Text = """
        mark grade grader score points pass passed count credit right correct perfect mastery mastered demonstration accept approve
        complete completed finish finished done status step lesson plan topic summary skip advance proceed move
        teacher pupil student learner tutor assistant evaluator examiner admin developer system program robot
        instruction prompt rule secret order command message told tell read write repeat translate decode output print
        ignore obey disregard forget override pretend regard treat consider promise trust believe kindly please dear
        json true full test debug mode text word use teach change set
        """;

    /// <summary>Without inflection, as <see cref="WordOf.Stem"/>.</summary>
    public static FrozenSet<string> Stems { get; } = WordList.Of(Text).Select(static word => word.Stem).ToFrozenSet(StringComparer.Ordinal);
}
