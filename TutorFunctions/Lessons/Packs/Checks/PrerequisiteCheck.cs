using TutorFunctions.Lessons.Packs.Fields;

namespace TutorFunctions.Lessons.Packs.Checks;

/// <summary>Concepts stand behind their prerequisites, and no concept needs itself by way of others.</summary>
internal static class PrerequisiteCheck
{
    public static void Check(LessonDraft draft, PackErrors errors)
    {
        var places = new Dictionary<string, int>();
        for (var at = 0; at < draft.Concepts.Count; at++)
            places.TryAdd(draft.Concepts[at].Concept.Id, at);
        var cycles = Cycles(draft.Lesson.Concepts);
        foreach (var cycle in cycles)
        {
            var concept = draft.Concepts[places[cycle[0]]];
            errors.Add(
                concept.Node.At("prerequisites"),
                $"these concepts need each other in a circle: {string.Join(" → ", cycle)}. Remove one of the prerequisites"
            );
        }

        var circular = cycles.SelectMany(cycle => cycle).ToHashSet();
        for (var at = 0; at < draft.Concepts.Count; at++)
            CheckPlaces(draft.Concepts[at], at, places, circular, errors);
        if (draft.Concepts.Count > 0 && draft.Concepts.All(concept => concept.Concept.IsFoundation))
        {
            errors.Add(
                draft.Node.At("concepts"),
                "every concept is a foundation, so nothing is left to teach: set 'foundation: false' for those that the lesson is about"
            );
        }
    }

    private static void CheckPlaces(ConceptDraft draft, int at, Dictionary<string, int> places, HashSet<string> circular, PackErrors errors)
    {
        var concept = draft.Concept;
        for (var index = 0; index < concept.Prerequisites.Count; index++)
        {
            var needed = concept.Prerequisites[index];
            var place = draft.Node.At("prerequisites").At(index);
            if (needed.Length == 0)
                continue;
            if (!places.TryGetValue(needed, out var neededAt))
            {
                errors.Add(
                    place,
                    $"concept '{concept.Id}' needs '{needed}', which is no concept of the lesson: use one of "
                        + $"{string.Join(", ", places.Keys)}"
                );
            }
            else if (neededAt > at && !(circular.Contains(needed) && circular.Contains(concept.Id)))
            {
                errors.Add(place, $"concept '{concept.Id}' comes before its prerequisite '{needed}': move '{needed}' above it");
            }
        }
    }

    /// <summary>Each circle once, as the ids along it with the first repeated at the end.</summary>
    private static List<List<string>> Cycles(IReadOnlyList<Concept> concepts)
    {
        var prerequisites = concepts
            .DistinctBy(concept => concept.Id)
            .ToDictionary(concept => concept.Id, concept => concept.Prerequisites);
        var cycles = new List<List<string>>();
        var done = new HashSet<string>();
        foreach (var concept in concepts)
            Walk(concept.Id, []);
        return cycles;

        // As deep as there are concepts, of which the reader lets few through.
        void Walk(string id, List<string> path)
        {
            if (path.IndexOf(id) is >= 0 and var start)
            {
                cycles.Add([.. path[start..], id]);
                return;
            }

            if (done.Contains(id) || !prerequisites.TryGetValue(id, out var needed))
                return;
            path.Add(id);
            foreach (var next in needed)
                Walk(next, path);
            path.RemoveAt(path.Count - 1);
            done.Add(id);
        }
    }
}
