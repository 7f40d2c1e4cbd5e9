using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Courses.Archives;
using TutorFunctions.Courses.OaTutor;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Courses.Endpoints;

public sealed class ImportCourse(ICourseStore courses)
{
    [Function(nameof(ImportCourse))]
    [Allows(Role.Teacher)]
    [ApiOperation("Import a course", Answer = typeof(ImportAnswer), BodyMediaType = "application/zip", Problems = [400, 413, 415, 422])]
    [ApiParameter("format", "What the archive holds.", Options = ["oatutor"])]
    [ApiParameter("course_name", "Which course of the archive, when it holds several.")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "courses/import")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var format = request.Query["format"].ToString();
            if (format is not ("" or "oatutor"))
                throw new ProblemException(422, "There is no such format", $"'{format}' is not a format that can be imported; oatutor is.");
            if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
                limit.MaxRequestBodySize = ArchiveLimits.MostArchiveBytes;
            await using var archive = await OpenAsync(request, cancellation);
            try
            {
                var name = request.Query["course_name"].ToString();
                var result = await OaTutorImporter.ImportAsync(
                    archive,
                    name.Length == 0 ? null : new OaTutorOptions { CourseName = name },
                    cancellation
                );
                await courses.PutAsync(result.Course, cancellation);
                return ApiJson.Ok(
                    new ImportAnswer(
                        result.Course.Id,
                        result.Course.Lessons.Count,
                        result.Items,
                        [.. result.Skipped.Select(item => new SkippedAnswer(item.Id, item.Reason))]
                    ),
                    CourseApiJson.Web.ImportAnswer
                );
            }
            catch (ImportError error)
            {
                throw new ProblemException(422, "The archive cannot be imported", $"{error.Reason} {error.Remedy}");
            }
        });

    private static async Task<Stream> OpenAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (
            request.ContentType?.StartsWith("application/zip", StringComparison.OrdinalIgnoreCase) is true
            || request.ContentType?.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase) is true
        )
            return request.Body;
        if (!request.HasFormContentType)
            throw new ProblemException(
                415,
                "The media type is not supported",
                "Send the zip as application/zip, or as a file in multipart/form-data."
            );
        try
        {
            var form = await request.ReadFormAsync(
                new FormOptions { MultipartBodyLengthLimit = ArchiveLimits.MostArchiveBytes },
                cancellation
            );
            return form.Files.Count == 1
                ? form.Files[0].OpenReadStream()
                : throw new ProblemException(400, "One file is needed", $"The form holds {form.Files.Count} files; send one zip.");
        }
        catch (Exception error) when (error is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new ProblemException(400, "The form cannot be read", error.Message);
        }
    }
}

public sealed record ImportAnswer(string CourseId, int Lessons, int Items, IReadOnlyList<SkippedAnswer> Skipped);

public sealed record SkippedAnswer(string Id, string Reason);
