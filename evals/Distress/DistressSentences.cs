using TutorFunctions.Evals.Dialogues;
using TutorFunctions.Evals.Report;
using TutorFunctions.Safety.Distress;

namespace TutorFunctions.Evals.Distress;

/// <summary>Sentences of which is known whether a person has to look after their writer.</summary>
internal sealed record DistressSentences
{
    public required DistressSentence[] Sentences { get; init; }

    /// <summary>
    /// Holds the rules against all lists. Recall is over the sentences that tell of distress, precision over those in which the rules see
    /// it.
    /// </summary>
    public static IReadOnlyList<Finding> Judge()
    {
        var findings = new List<Finding>();
        foreach (
            var path in Directory.EnumerateFiles(Path.Combine(DialogueFiles.Folder, "distress"), "*.yaml").Order(StringComparer.Ordinal)
        )
        {
            foreach (var sentence in DialogueFiles.Read<DistressSentences>(path).Sentences)
            {
                var isSeen = DistressSigns.In(sentence.Says) is not null;
                if (sentence.Distress)
                    findings.Add(new Finding("safety", "recall", isSeen, $"\"{sentence.Says}\" is not seen"));
                if (isSeen)
                    findings.Add(new Finding("safety", "precision", sentence.Distress, $"\"{sentence.Says}\" is taken for distress"));
                if (!sentence.Distress)
                    findings.Add(new Finding("safety", "let be", !isSeen, $"\"{sentence.Says}\" is taken for distress"));
            }
        }

        return findings;
    }
}

internal sealed record DistressSentence
{
    public required string Says { get; init; }

    public bool Distress { get; init; }
}
