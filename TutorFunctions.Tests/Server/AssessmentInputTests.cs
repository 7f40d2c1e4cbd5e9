using System.Net;
using System.Text;

namespace TutorFunctions.Tests.Server;

/// <summary>Requests about assessments that cannot be answered as asked.</summary>
public sealed class AssessmentInputTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("""{"course_id":"photosynthesis"}""", "learner_id")]
    [InlineData("""{"learner_id":"a"}""", "course_id")]
    [InlineData("""{"learner_id":" ","course_id":"photosynthesis"}""", "learner_id")]
    [InlineData("""{"learner_id":"a","course_id":"no-such-course"}""", "course_id")]
    [InlineData("""{"learner_id":"a","course_id":"photosynthesis","objectives":["fractions"]}""", "objectives")]
    [InlineData("""{"learner_id":"a","course_id":"photosynthesis","objectives":"light"}""", "objectives")]
    [InlineData("""{"learner_id":"a","course_id":"photosynthesis","assessment_type":"oral"}""", "assessment_type")]
    [InlineData("""{"learner_id":"a","course_id":"photosynthesis","max_items":0}""", "max_items")]
    [InlineData("""{"learner_id":"a","course_id":"photosynthesis","max_items":101}""", "max_items")]
    [InlineData("""{"learner_id":"a","course_id":"photosynthesis","time_limit_minutes":0}""", "time_limit_minutes")]
    public async Task An_assessment_that_cannot_be_made_is_refused_by_the_field_that_is_wrong(string body, string field)
    {
        var (status, text) = await SendAsync("/assessments", body);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity, text);
        text.ShouldContain($"\"{field}\":[");
    }

    [Theory]
    [InlineData("""{"answer":"5"}""", "item_id")]
    [InlineData("""{"item_id":"x"}""", "answer")]
    [InlineData("""{"item_id":"x","answer":"  "}""", "answer")]
    [InlineData("""{"item_id":"x","answer":"5","confidence":1.2}""", "confidence")]
    [InlineData("""{"item_id":"x","answer":"5","confidence":"sure"}""", "confidence")]
    [InlineData("""{"item_id":"x","answer":"5","response_time_seconds":-1}""", "response_time_seconds")]
    public async Task An_answer_that_cannot_be_taken_is_refused_by_the_field_that_is_wrong(string body, string field)
    {
        var (_, opening) = await fixture.Server.PostAsync(
            "/assessments",
            new { learner_id = "a", course_id = "photosynthesis" },
            TestContext.Current.CancellationToken
        );

        var (status, text) = await SendAsync($"/assessments/{opening.GetProperty("assessment_id").GetString()}/answers", body);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity, text);
        text.ShouldContain($"\"{field}\":[");
    }

    [Theory]
    [InlineData("GET", "/assessments/unknown", 404)]
    [InlineData("POST", "/assessments/unknown/answers", 404)]
    [InlineData("POST", "/assessments/unknown/marks", 404)]
    [InlineData("GET", "/assessments/unknown/marks?rater_id=a", 404)]
    [InlineData("GET", "/assessments/unknown/marks", 422)]
    [InlineData("GET", "/assessments/unknown/marks?rater_id=a&rater_role=parent", 422)]
    [InlineData("GET", "/assessments?status=asleep", 422)]
    [InlineData("GET", "/assessments?cursor=nonsense", 422)]
    [InlineData("GET", "/assessments?limit=0", 422)]
    public async Task What_is_not_there_is_a_problem(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST")
            request.Content = new StringContent(
                """{"item_id":"a","answer":"a","rater_id":"b","points":1}""",
                Encoding.UTF8,
                "application/json"
            );

        using var response = await fixture.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await fixture.Server.Http.PostAsync(path, content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
