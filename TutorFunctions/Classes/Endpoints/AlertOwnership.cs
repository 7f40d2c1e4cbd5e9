using TutorFunctions.Access;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Classes.Endpoints;

/// <summary>An alert is of the classes that its learner is in.</summary>
public sealed class AlertOwnership(IAlertStore alerts, IClassRosters rosters) : IOwnership
{
    public Resource Resource => Resource.Alert;

    public async Task CheckAsync(string id, Caller caller, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var alert = await alerts.FindAsync(id, cancellation) ?? throw Unknown(id);
        if (
            caller.ClassIds is { } classes
            && (alert.LearnerId is not { } learner || !await rosters.HasLearnerAsync(classes, learner, cancellation))
        )
            throw Unknown(id);
    }

    internal static RefusedException Unknown(string id) => new(Refusal.NotFound, "There is no such alert", $"No alert has the id '{id}'.");
}
