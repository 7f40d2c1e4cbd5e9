using System.IO.Compression;
using System.Net;
using System.Text;
using TutorFunctions.Tests.Courses;

namespace TutorFunctions.Tests.Server;

/// <summary>Archives that nobody should send, over HTTP.</summary>
public sealed class BadArchiveUploadTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    public static TheoryData<string> Kinds => ["no zip", "empty", "truncated", "climbing", "bomb", "without a course"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_bad_archive_is_refused_with_its_reason_and_imports_nothing(string kind)
    {
        var before = await fixture.Server.GetAsync("/courses");

        using var response = await UploadAsync(Archive(kind));

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, text);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        text.ShouldNotContain("   at ");
        (await fixture.Server.GetAsync("/courses")).Body.ToString().ShouldBe(before.Body.ToString());
    }

    [Fact]
    public async Task A_zip_in_a_form_is_taken_as_well()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(SmallCourse.Zip(2)), "file", "course.zip" } };

        using var response = await fixture.Server.Http.PostAsync(
            "/courses/import?format=oatutor",
            form,
            TestContext.Current.CancellationToken
        );

        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n\r\nPK")]
    [InlineData("--X--\r\n")]
    public async Task A_form_that_breaks_off_is_a_problem_of_its_sender(string body)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=X");

        using var response = await fixture.Server.Http.PostAsync("/courses/import", content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("text/plain", "", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/zip", "?format=scorm", HttpStatusCode.UnprocessableEntity)]
    public async Task What_is_no_archive_of_a_known_format_is_refused(string type, string query, HttpStatusCode status)
    {
        using var content = new ByteArrayContent(SmallCourse.Zip(1)) { Headers = { ContentType = new(type) } };

        using var response = await fixture.Server.Http.PostAsync("/courses/import" + query, content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(status);
    }

    private static byte[] Archive(string kind) =>
        kind switch
        {
            "no zip" => Encoding.UTF8.GetBytes("This is a letter, not a zip."),
            "empty" => [],
            "truncated" => SmallCourse.Zip(3)[..700],
            "climbing" => Zips.Of(zip => zip.Put("../../etc/coursePlans.json", "[]"u8)),
            "bomb" => Zips.Of(zip =>
            {
                var zeros = new byte[16 * 1024 * 1024];
                for (var i = 0; i < 200; i++)
                    zip.Put($"content-pool/p{i}/p{i}.json", zeros, CompressionLevel.Fastest);
            }),
            _ => Zips.Of(zip => zip.Put("readme.txt", "nothing here"u8)),
        };

    private async Task<HttpResponseMessage> UploadAsync(byte[] archive)
    {
        using var content = new ByteArrayContent(archive) { Headers = { ContentType = new("application/zip") } };
        return await fixture.Server.Http.PostAsync("/courses/import?format=oatutor", content);
    }
}
