using TutorFunctions.Language;
using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Safety;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Planner;

/// <summary>Makes a plan of what a model answered, and refuses one that breaks the rules of plans.</summary>
internal static class AnsweredPlan
{
    private const int LongestTitle = 120;
    private const int LongestText = 600;

    /// <exception cref="UnusableAnswerException">It cannot be taken; the message says why, to the model.</exception>
    public static ProposedPlan Read(
        PlannerAnswer answer,
        PlannerInput input,
        Lesson lesson,
        StepNames names,
        OutgoingText outgoing,
        SubjectWords subject
    )
    {
        var answered = answer.TodoList ?? [];
        if (answered.Count == 0)
            throw new UnusableAnswerException("'todo_list' is empty; a plan needs steps.");
        if (answered.Count(step => step.Status == StepStatus.InProgress) > 1)
            throw new UnusableAnswerException("'todo_list' has more than one step in progress; at most one may be.");
        if (answered.FirstOrDefault(step => step.QuestionsNeeded is < 1 or > 5) is { } wrong)
            throw new UnusableAnswerException($"'questions_needed' of '{wrong.Title}' is {wrong.QuestionsNeeded}; it must be from 1 to 5.");
        var steps = answered.Select((step, index) => Step(step, index, answered.Count, input, lesson, names, outgoing)).ToList();
        if (input.Current is null)
            steps = EarlierSessions.Bound(steps, input.Setup, lesson);
        var proposed = new ProposedPlan(
            steps,
            answer.Reasoning,
            input.Current is null ? null
                : answer.ChangesMade is { Length: > 0 } changes
                    ? outgoing.Checked("changes_made", changes, LongestText, OutgoingText.Beside)
                : Changes(steps, input.Current),
            null
        );
        if (PlanRules.Refusal(proposed, input.Path, input.Current) is { } refusal)
            throw new UnusableAnswerException(refusal);
        if (Repeated(answered) is { } repeated)
            throw new UnusableAnswerException($"'todo_list' has the step '{repeated}' more than once; every step must be another.");
        return
            steps.Find(step => IsNew(step, input) && subject.CountIn($"{step.Title} {step.Description} {step.SuccessCriteria}") == 0)
                is { } foreign
            ? throw new UnsafeAnswerException(
                $"Step '{foreign.Title}' does not say a word of the topic. Keep to the topic, and say in each step's description how "
                    + $"it serves it."
            )
            : proposed;
    }

    /// <summary>The title of a step that comes again, about the same concept and with the same goal.</summary>
    private static string? Repeated(IReadOnlyList<AnsweredStep> steps) =>
        steps
            .GroupBy(static step => (Slug.Of(step.Concept), Slug.Of(step.Title), Slug.Of(step.Description)))
            .FirstOrDefault(static same => same.Count() > 1)
            ?.First()
            .Title;

    private static PlanStep Step(
        AnsweredStep answer,
        int index,
        int count,
        PlannerInput input,
        Lesson lesson,
        StepNames names,
        OutgoingText outgoing
    )
    {
        var known = input.Current is { } plan && names.IdOf(answer.StepId) is { } id ? plan.Step(id) : null;
        var (conceptId, kind) = known is null ? Concept(answer, index, count, input, lesson) : (known.ConceptId, known.Kind);
        return new PlanStep
        {
            StepId = known?.StepId ?? StableHash.StepId(input.Setup.SessionId, (input.Current?.Metadata.PlanVersion ?? 0) + 1, index),
            Title = outgoing.Checked("title", answer.Title, LongestTitle, OutgoingText.Beside),
            Description = Text("description", answer.Description, known?.Description ?? answer.Title),
            TeachingApproach = Text("teaching_approach", answer.TeachingApproach, known?.TeachingApproach ?? "explanation and practice"),
            SuccessCriteria = Text(
                "success_criteria",
                answer.SuccessCriteria,
                known?.SuccessCriteria ?? OfflinePlanner.Criteria(answer.QuestionsNeeded)
            ),
            Kind = kind,
            ConceptId = conceptId,
            CorrectNeeded =
                input.Setup.HasLesson && known is null && kind == StepKind.Concept
                    ? Math.Min(answer.QuestionsNeeded, OfflinePlanner.QuestionsIn(lesson.Concept(conceptId)))
                    : answer.QuestionsNeeded,
        };

        string Text(string name, string? text, string otherwise) =>
            text is { Length: > 0 } ? outgoing.Checked(name, text, LongestText, OutgoingText.Beside) : otherwise;
    }

    /// <summary>Which concept a new step is about, and what part it plays.</summary>
    private static (string ConceptId, StepKind Kind) Concept(AnsweredStep answer, int index, int count, PlannerInput input, Lesson lesson)
    {
        var named = Slug.Of(answer.Concept is { Length: > 0 } ? answer.Concept : answer.Title);
        if (named.Length == 0)
            throw new UnusableAnswerException("A step of 'todo_list' names neither a concept nor a title in words.");
        var node = input.Path.Nodes.FirstOrDefault(node => Slug.Of(node.Concept) == named)
            ?? input.Path.Nodes.FirstOrDefault(node => Slug.Of(node.ConceptId) == named);
        if (input.Current is not null)
        {
            var concept = node?.ConceptId
                ?? lesson.Concepts.FirstOrDefault(concept => Slug.Of(concept.Title) == named || Slug.Of(concept.Id) == named)?.Id;
            return concept is not null ? (concept, StepKind.Prerequisite)
                : input.Setup.HasLesson ? throw Unknown(answer, lesson)
                : (named, StepKind.Prerequisite);
        }

        if (node is not null)
            return (node.ConceptId, node.Kind);
        if (input.Setup.HasLesson)
        {
            return lesson.Concepts.FirstOrDefault(concept => Slug.Of(concept.Title) == named || Slug.Of(concept.Id) == named) is { } concept
                ? (concept.Id, concept.IsFoundation ? StepKind.Prerequisite : StepKind.Concept)
                : throw Unknown(answer, lesson);
        }

        return (
            named,
            index == 0 ? StepKind.Introduction
            : index == count - 1 ? StepKind.Summary
            : StepKind.Concept
        );
    }

    private static UnusableAnswerException Unknown(AnsweredStep answer, Lesson lesson) =>
        new(
            $"The lesson has no concept '{answer.Concept}' for the step '{answer.Title}'. Name one of the path's, or one of: "
                + $"{string.Join("; ", lesson.Concepts.Select(concept => concept.Title))}."
        );

    private static bool IsNew(PlanStep step, PlannerInput input) =>
        input.Current?.TodoList.All(known => known.StepId != step.StepId) ?? true;

    private static string Changes(List<PlanStep> steps, StudyPlan current)
    {
        var added = steps
            .Where(step => current.TodoList.All(known => known.StepId != step.StepId))
            .Select(step => $"\"{step.Title}\"")
            .ToList();
        return added.Count == 0 ? "Changed how the next steps are taught." : $"Added {string.Join(", ", added)}.";
    }
}
