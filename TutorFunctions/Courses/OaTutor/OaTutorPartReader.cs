using TutorFunctions.Courses.Archives;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>Reads the content pool. A step that cannot be asked is skipped by its id, and every other step is still read.</summary>
internal sealed class OaTutorPartReader(IFileSet files, IReadOnlyDictionary<string, IReadOnlyList<string>> skillModel, Skips skips)
{
    private readonly HashSet<string> problemIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> stepIds = new(StringComparer.Ordinal);

    /// <param name="folder">The problem's folder.</param>
    /// <param name="problem">The problem's file where it could be read.</param>
    public IReadOnlyList<OaTutorPart> Read(ProblemFolder folder, JsonFile<ProblemFile> problem)
    {
        var id = string.IsNullOrWhiteSpace(problem.Value?.Id) ? folder.Name : problem.Value.Id;
        if (Refusal(folder, problem, id) is { } trouble)
        {
            skips.Add(id, trouble);
            foreach (var step in folder.Steps)
                skips.Add(step.Name, $"Its problem {id} was skipped: {trouble}");
            return [];
        }

        return [.. folder.Steps.Select(step => ReadStep(step, id, problem.Value!)).OfType<OaTutorPart>()];
    }

    private string? Refusal(ProblemFolder folder, JsonFile<ProblemFile> problem, string id)
    {
        if (folder.File is null)
            return $"content-pool/{folder.Name} has no file {folder.Name}.json.";
        if (problem.Trouble is not null)
            return problem.Trouble;
        if (!problemIds.Add(id))
            return $"Another problem has the id {id} too; give {folder.File} its own.";
        return folder.Steps.Count == 0 ? $"content-pool/{folder.Name} has no steps, so there is nothing to ask." : null;
    }

    private OaTutorPart? ReadStep(StepFolder folder, string problemId, ProblemFile problem)
    {
        if (folder.File is null)
            return Skip(folder.Name, $"The step's folder has no file {folder.Name}.json.");
        var read = JsonFile.Read(files, folder.File, OaTutorJson.Default.StepFile);
        if (read.Value is not { } step)
            return Skip(folder.Name, read.Trouble!);

        var id = string.IsNullOrWhiteSpace(step.Id) ? folder.Name : step.Id;
        if (!stepIds.Add(id))
            return Skip(id, $"Another step has the id {id} too; give {folder.File} its own.");

        var inherited = Variables.None.And(problem.Variabilization);
        var variables = inherited.And(step.Variabilization);
        problem = problem with { Title = variables.Fill(problem.Title), Body = variables.Fill(problem.Body) };
        step = step with
        {
            StepTitle = variables.Fill(step.StepTitle),
            StepBody = variables.Fill(step.StepBody),
            StepAnswer = variables.Fill(step.StepAnswer),
            Choices = variables.Fill(step.Choices),
        };
        var answer = AnswerCheck.Of(step.ProblemType, step.StepAnswer, step.Choices);
        if ((Trouble(problem, step) ?? answer.Trouble ?? KeyTrouble(problem, step, answer)) is { } trouble)
            return Skip(id, trouble);

        if (variables.Vary)
            skips.Add($"{id}.variabilization", "The question is imported with the first of its values; other drawings of it are not.");
        var pathway = ReadPathway(folder, id);
        return new OaTutorPart
        {
            Id = id,
            ProblemId = problemId,
            Problem = problem,
            Step = step,
            Answer = answer,
            Hints = OaTutorHints.Of(pathway, id, variables, skips),
            Skills = skillModel.GetValueOrDefault(id, []),
            Credits = [(problem.Oer, problem.License), .. pathway.OfType<HintFile>().Select(hint => (hint.Oer, hint.License))],
        };
    }

    private static string? Trouble(ProblemFile problem, StepFile step)
    {
        string?[] texts = [problem.Title, problem.Body, step.StepTitle, step.StepBody, .. step.StepAnswer ?? [], .. step.Choices ?? []];
        if (TextLimit.Exceeded(texts))
            return $"It is longer than {TextLimit.Letters:N0} letters, which is no question to a learner.";
        if (Pictures.FirstIn(texts) is { } picture)
            return $"It shows the picture {picture}, and pictures are not imported.";
        if (Variables.Unfilled(texts) is { } name)
            return $"It uses the variable '{name}', for which no value is given.";
        var asked = string.Concat(problem.Title, problem.Body, step.StepTitle, step.StepBody);
        return string.IsNullOrWhiteSpace(asked) ? "It asks nothing: title and body are empty, in the step and in its problem." : null;
    }

    private static string? KeyTrouble(ProblemFile problem, StepFile step, AnswerCheck answer)
    {
        var asked = $"{problem.Body}\n{step.StepTitle}\n{step.StepBody}";
        return KeyCheck.Trouble(
            OaTutorAnswer.Key(answer.Answers, answer.Choices, answer.IsChoice, step.AnswerType == "string", asked) with
            {
                Prompt = asked,
            }
        );
    }

    private IReadOnlyList<HintFile?> ReadPathway(StepFolder folder, string stepId)
    {
        if (folder.DefaultPathway is not { } path)
            return [];
        foreach (var other in folder.Pathways.Where(other => other != path))
            skips.Add(other, $"Step {stepId} has several pathways; only {path} is used.");
        var read = JsonFile.Read(files, path, OaTutorJson.Default.IReadOnlyListHintFile);
        if (read.Value is { Count: <= TextLimit.Hints } pathway)
            return pathway;
        skips.Add(
            path,
            read.Value is { Count: var count }
                ? $"Step {stepId} is imported without hints: the pathway has {count:N0}, and at most {TextLimit.Hints} are read."
                : $"Step {stepId} is imported without hints: {read.Trouble}"
        );
        return [];
    }

    private OaTutorPart? Skip(string id, string reason)
    {
        skips.Add(id, reason);
        return null;
    }
}
