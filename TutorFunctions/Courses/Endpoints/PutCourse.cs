using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Courses.Authoring;
using TutorFunctions.Lessons;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Courses.Endpoints;

public sealed class PutCourse(ICourseStore courses, CourseShelf shelf)
{
    /// <summary>The largest course that is taken, in bytes.</summary>
    private const long LargestCourse = 8 * 1024 * 1024;

    private const int LongestId = 100;
    private const int MostEntries = 5000;

    private static readonly IReadOnlyList<BodyField> s_body =
    [
        BodyField.Text("title", 200, "What it is called.").Required(),
        BodyField.Text("subject", 100, "What it belongs to, as mathematics."),
        BodyField.Text("description", 4000, "What it is about, to a learner."),
        BodyField.Text("language", 20, "The language of its texts; en when not given."),
        BodyField.Texts(
            "objectives",
            500,
            200,
            "What a learner can do afterwards; each is a skill. Taken from questions and content when not given."
        ),
        BodyField.Objects(
            "prerequisites",
            MostEntries,
            "What objectives build on; never in a circle.",
            BodyField.Text("objective", 200, "The objective.").Required(),
            BodyField.Texts("requires", 100, 200, "Objectives that come before it.")
        ),
        BodyField.Objects(
            "content",
            MostEntries,
            "What there is to watch, read or do.",
            BodyField.Text("id", LongestId, "Unique within the course.").Required(),
            BodyField.Text("title", 200, "What it is called.").Required(),
            BodyField.OneOf<ContentType>("content_type", "What kind it is; text when not given."),
            BodyField.OneOf<ContentLevel>("difficulty_level", "For whom it is; intermediate when not given."),
            BodyField.Text("description", 8000, "What is in it; shown as an explanation of its objectives."),
            BodyField.Whole("duration_minutes", 1, 10_000, "How long it takes."),
            BodyField.Texts("topics", 50, 100, "What it is about."),
            BodyField.Texts("learning_objectives", 100, 200, "Objectives of the course that it teaches."),
            BodyField.Flag("has_video", "Whether there is video in it."),
            BodyField.Flag("has_interactive_elements", "Whether there is something to do in it."),
            BodyField.Number("user_rating", 0, 5, "What users gave it."),
            BodyField.Text("url", 2000, "Where it is.")
        ),
        BodyField.Objects(
            "questions",
            MostEntries,
            "What is asked.",
            BodyField.Text("id", LongestId, "Unique within the course.").Required(),
            BodyField.Text("question", 4000, "The question.").Required(),
            BodyField
                .Text("correct_answer", 1000, "The answer: a number, an expression, an equation, one of the choices, or words.")
                .Required(),
            BodyField.Texts("accepted", 20, 1000, "Other answers that are right as well."),
            BodyField.Texts("choices", 20, 500, "What may be picked from."),
            BodyField.Number("difficulty", 0, 1, "From easy to hard; 0.5 when not given."),
            BodyField.Texts("objectives", 20, 200, "What it asks for, the main one first.").Required(),
            BodyField.Texts("hints", 10, 2000, "Help, the lightest first."),
            BodyField.Text("solution", 4000, "How the answer is found.")
        ),
        BodyField.Time("starts_at", "When it begins; with ends_at it tells who falls behind."),
        BodyField.Time("ends_at", "When it ends."),
    ];

    [Function(nameof(PutCourse))]
    [Allows(Role.Teacher)]
    [ApiOperation("Write a course; it replaces one of the same id", Answer = typeof(CourseAnswer), Body = nameof(s_body))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "courses/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            if (id.Length > LongestId || id.Any(static letter => !char.IsLetterOrDigit(letter) && letter is not ('-' or '_' or '.')))
                throw new ProblemException(
                    422,
                    "The course's id cannot be taken",
                    $"An id has 1 to {LongestId} letters, digits, hyphens, underscores and full stops."
                );
            if (shelf.IsPack(id))
                throw new ProblemException(422, "The course's id cannot be taken", $"'{id}' is the id of a lesson pack.");
            if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
                limit.MaxRequestBodySize = LargestCourse;
            var draft = Draft(id, await RequestBody.ReadAsync(request, s_body, cancellation));
            var course = CourseWriter.Write(draft, out var complaints)
                ?? throw new ProblemException(
                    422,
                    "The course cannot be taken",
                    string.Join(' ', complaints.Select(complaint => $"{complaint.Key} {complaint.Value[0]}")),
                    complaints
                );
            await courses.PutAsync(course, cancellation);
            return ApiJson.Ok(CourseAnswer.Of(course), CourseApiJson.Web.CourseAnswer);
        });

    private static CourseDraft Draft(string id, RequestBody body) =>
        new()
        {
            Id = id,
            Title = body.TheText("title"),
            Subject = body.Text("subject"),
            Description = body.Text("description"),
            Language = body.Text("language"),
            Objectives = body.Texts("objectives"),
            Prerequisites =
            [
                .. body.Objects("prerequisites").Select(edge => new PrerequisiteDraft(edge.TheText("objective"), edge.Texts("requires"))),
            ],
            Content = [.. body.Objects("content").Select(content => new ContentDraft(Content(content)))],
            Questions = [.. body.Objects("questions").Select(Question)],
            StartsAt = body.Time("starts_at"),
            EndsAt = body.Time("ends_at"),
        };

    private static ContentItem Content(RequestBody content) =>
        new()
        {
            Id = content.TheText("id"),
            Title = content.TheText("title"),
            ContentType = content.OneOf<ContentType>("content_type") ?? ContentType.Text,
            Level = content.OneOf<ContentLevel>("difficulty_level") ?? ContentLevel.Intermediate,
            Description = content.Text("description") ?? string.Empty,
            DurationMinutes = content.Whole("duration_minutes"),
            Topics = content.Texts("topics"),
            LearningObjectives = content.Texts("learning_objectives"),
            HasVideo = content.Flag("has_video") ?? false,
            HasInteractiveElements = content.Flag("has_interactive_elements") ?? false,
            UserRating = content.Number("user_rating"),
            Url = content.Text("url"),
        };

    private static QuestionDraft Question(RequestBody question) =>
        new()
        {
            Id = question.TheText("id"),
            Question = question.TheText("question"),
            Accepted = [question.TheText("correct_answer"), .. question.Texts("accepted")],
            Choices = question.Texts("choices"),
            Difficulty = (question.Number("difficulty") ?? 0.5) switch
            {
                < 1.0 / 3 => Difficulty.Easy,
                <= 2.0 / 3 => Difficulty.Medium,
                _ => Difficulty.Hard,
            },
            Objectives = question.Texts("objectives"),
            Hints = question.Texts("hints"),
            Solution = question.Text("solution"),
        };
}
