using TutorFunctions.Access;

namespace TutorFunctions.Classes;

/// <summary>Tells access which learners and sessions belong to which classes.</summary>
public sealed class ClassRosters(IClassStore classes, IClassFigures figures) : IClassRosters
{
    public async Task<bool> HasLearnerAsync(IReadOnlyCollection<string> classIds, string learnerId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(classIds);
        foreach (var id in await classes.ListOfLearnerAsync(learnerId, cancellation))
        {
            // A learner who is being put into a class, or taken out of it, is in it as soon and as long as the class says so.
            if (classIds.Contains(id) && await classes.FindLearnerAsync(id, learnerId, cancellation) is not null)
                return true;
        }

        return false;
    }

    public async Task<IReadOnlyList<ListedSession>> ListSessionsAsync(
        IReadOnlyCollection<string> classIds,
        ListedSession? before,
        int limit,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(classIds);
        var found = await Task.WhenAll(classIds.Select(id => figures.ListSessionsAsync(id, before, limit, cancellation)));
        return
        [
            .. found
                .SelectMany(static listed => listed)
                .DistinctBy(static one => one.SessionId)
                .OrderByDescending(static one => one.CreatedAt)
                .ThenBy(static one => one.SessionId, StringComparer.Ordinal)
                .Take(limit),
        ];
    }
}
