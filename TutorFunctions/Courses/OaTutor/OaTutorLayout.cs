using TutorFunctions.Courses.Archives;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>Where things lie in an OATutor folder.</summary>
/// <param name="Root">What stands before every path: empty, or a folder with its slash.</param>
/// <param name="Problems">The folders of the content pool, in natural order.</param>
/// <param name="BktFiles">The files with the skills' parameters, the default one first.</param>
internal sealed record OaTutorLayout(string Root, IReadOnlyList<ProblemFolder> Problems, IReadOnlyList<string> BktFiles)
{
    private const string PlansName = "coursePlans.json";

    public string Plans => Root + PlansName;

    public string SkillModel => Root + "skillModel.json";

    public static OaTutorLayout Of(IFileSet files)
    {
        var root = FindRoot(files.Paths);
        var pool = new Dictionary<string, Dictionary<string, StepFolder>>(StringComparer.Ordinal);
        var problemFiles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in files.Paths.Where(path => path.StartsWith(root, StringComparison.Ordinal)))
        {
            if (path[root.Length..].Split('/') is not ["content-pool", var problem, .. var inner])
                continue;
            if (inner.Length == 0)
                continue;
            if (!pool.TryGetValue(problem, out var steps))
                steps = pool[problem] = new Dictionary<string, StepFolder>(StringComparer.Ordinal);
            if (inner is [var file] && file == problem + ".json")
                problemFiles.Add(problem);
            if (inner is not ["steps", var step, .. var rest])
                continue;
            var folder = steps.TryGetValue(step, out var found) ? found : new StepFolder(step, null, []);
            steps[step] = rest switch
            {
                [var own] when own == step + ".json" => folder with { File = path },
                ["tutoring", _] => folder with { Pathways = [.. folder.Pathways, path] },
                _ => folder,
            };
        }

        var problems = pool.OrderBy(entry => entry.Key, NaturalOrder.Instance)
            .Select(entry => new ProblemFolder(
                entry.Key,
                problemFiles.Contains(entry.Key) ? $"{root}content-pool/{entry.Key}/{entry.Key}.json" : null,
                [.. entry.Value.Values.OrderBy(step => step.Name, NaturalOrder.Instance)]
            ));
        return new OaTutorLayout(root, [.. problems], FindBktFiles(files.Paths, root));
    }

    private static string FindRoot(IReadOnlyList<string> paths)
    {
        var roots = paths
            .Where(path => path == PlansName || path.EndsWith("/" + PlansName, StringComparison.Ordinal))
            .Select(path => path[..^PlansName.Length])
            .GroupBy(root => root.Count(letter => letter == '/'))
            .MinBy(level => level.Key)
            ?.ToList();
        return roots switch
        {
            [var root] => root,
            null => throw new ImportError(
                "no_course_plans",
                $"The archive has no {PlansName}, so it is not a course in OATutor's format.",
                $"Pack the folder that holds {PlansName}, skillModel.json and content-pool."
            ),
            _ => throw new ImportError(
                "several_course_plans",
                $"The archive has {roots.Count} course folders side by side: {string.Join(", ", roots.Select(root => root + PlansName))}.",
                "Send one archive for each."
            ),
        };
    }

    private static IReadOnlyList<string> FindBktFiles(IReadOnlyList<string> paths, string root) =>
        [
            .. paths
                .Where(path => path.StartsWith(root + "bkt-params/", StringComparison.Ordinal))
                .OrderBy(path => !path.EndsWith("/defaultBKTParams.json", StringComparison.Ordinal)),
        ];
}

internal sealed record ProblemFolder(string Name, string? File, IReadOnlyList<StepFolder> Steps);

internal sealed record StepFolder(string Name, string? File, IReadOnlyList<string> Pathways)
{
    public string? DefaultPathway =>
        Pathways.FirstOrDefault(path => path.EndsWith($"/{Name}DefaultPathway.json", StringComparison.Ordinal))
        ?? (Pathways.Count > 0 ? Pathways[0] : null);
}
