using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Lessons.Listing;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Lessons.Endpoints;

/// <summary>The lessons that a session can be held on.</summary>
public sealed class ListLessons(ILessonList lessons)
{
    private const int HighestGrade = 20;

    [Function(nameof(ListLessons))]
    [Allows(Role.Learner | Role.Integration | Role.Teacher)]
    [ApiOperation("List lessons, the best fitting first", Answer = typeof(LessonListAnswer), Problems = [422])]
    [ApiParameter("subject", "Only this subject's.")]
    [ApiParameter("grade", "Only those for this school grade, from 0 to 20.")]
    [ApiParameter("q", "Words that say what it is about; rough spelling will do.")]
    [ApiParameter("limit", "How many at most, from 1 to 200; 50 when not given.")]
    [ApiParameter("cursor", "next_cursor of the page before.")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "lessons")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var all = await lessons.ListAsync(cancellation);
            var found = LessonListing.Find(
                all,
                ListQuery.Text(request, "subject"),
                Number(request, "grade", HighestGrade),
                ListQuery.Text(request, "q")
            );
            var (skipped, limit) = (Number(request, "cursor", int.MaxValue) ?? 0, ListQuery.Limit(request));
            var shown = found.Skip(skipped).Take(limit).Select(LessonItemAnswer.Of).ToList();
            var next = skipped + shown.Count;
            return ApiJson.Ok(
                new LessonListAnswer(
                    shown,
                    next < found.Count ? next.ToString(CultureInfo.InvariantCulture) : null,
                    [.. all.Select(lesson => lesson.Subject).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)]
                ),
                LessonApiJson.Web.LessonListAnswer
            );
        });

    private static int? Number(HttpRequest request, string name, int highest) =>
        ListQuery.Text(request, name) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= highest ? number
        : throw ListQuery.Wrong(name, $"must be a whole number from 0 to {highest}.");
}
