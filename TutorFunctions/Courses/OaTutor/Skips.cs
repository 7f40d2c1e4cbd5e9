namespace TutorFunctions.Courses.OaTutor;

/// <summary>Collects what an import leaves out. Content that stands in nobody's way of being imported is never added.</summary>
internal sealed class Skips
{
    private readonly List<SkippedContent> all = [];

    public IReadOnlyList<SkippedContent> All => all;

    public void Add(string id, string reason) => all.Add(new SkippedContent(id, reason));
}
