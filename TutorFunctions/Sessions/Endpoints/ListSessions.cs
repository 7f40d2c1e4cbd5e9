using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Access;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Sessions.Endpoints;

public sealed class ListSessions(ISessionStore store, Ownerships ownerships, ClassSessions ofClasses)
{
    [Function(nameof(ListSessions))]
    [Allows(Role.Learner | Role.Integration | Role.Teacher)]
    [ApiOperation("List sessions, the newest first", Answer = typeof(SessionListAnswer), Problems = [422])]
    [ApiParameter("learner_id", "Only this learner's.")]
    [ApiParameter("class_id", "Only those of this class's learners.")]
    [ApiParameter("course_id", "Only those that teach from this course.")]
    [ApiParameter(
        "status",
        "Only those in this status.",
        Options = ["planning", "awaiting_path", "active", "completed", "needs_intervention", "expired", "failed", "cancelled"]
    )]
    [ApiParameter("limit", "How many at most, from 1 to 200; 50 when not given.")]
    [ApiParameter("cursor", "next_cursor of the page before.")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "sessions")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var caller = Caller.Of(request);
            var (learner, classes) = (caller.LearnerFor(ListQuery.Text(request, "learner_id")), caller.ClassIds);
            if (ListQuery.Text(request, "class_id") is { } named)
            {
                if (caller.IsLearner)
                    throw ListQuery.Wrong("class_id", "a learner lists own sessions only.");
                await ownerships.CheckAsync(Resource.Class, named, caller, cancellation);
                classes = [named];
            }
            else if (learner is not null && caller.ClassIds is not null)
            {
                await ownerships.CheckAsync(Resource.Learner, learner, caller, cancellation);
                classes = null;
            }

            var filter = new SessionFilter(
                learner,
                ListQuery.Text(request, "course_id"),
                Status(request),
                ListQuery.Limit(request),
                ListQuery.Cursor(request)
            );
            try
            {
                var page = classes is null
                    ? await store.ListAsync(filter, cancellation)
                    : await ofClasses.ListAsync(classes, filter, cancellation);
                return ApiJson.Ok(
                    new SessionListAnswer([.. page.Items.Select(SessionItemAnswer.Of)], page.NextCursor),
                    SessionApiJson.Web.SessionListAnswer
                );
            }
            catch (FormatException error)
            {
                throw ListQuery.Wrong("cursor", error.Message);
            }
        });

    private static SessionStatus? Status(HttpRequest request)
    {
        if (ListQuery.Text(request, "status") is not { } text)
            return null;
        foreach (var status in Enum.GetValues<SessionStatus>())
        {
            if (JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString()) == text)
                return status;
        }

        throw ListQuery.Wrong("status", $"'{text}' is no status of a session.");
    }
}
