using System.Net;
using System.Text.Json;
using TutorFunctions.Assessments.Endpoints;
using TutorFunctions.Lessons;

namespace TutorFunctions.Tests.Server;

/// <summary>Takes an assessment over HTTP. It has the lessons before it, so that it can answer rightly when it wants to.</summary>
internal sealed class AssessmentTaker
{
    private readonly ITutorServer _server;
    private readonly IReadOnlyList<Lesson> _lessons;

    private AssessmentTaker(ITutorServer server, IReadOnlyList<Lesson> lessons, JsonElement opening)
    {
        _server = server;
        _lessons = lessons;
        State = opening;
        Id = opening.GetProperty("assessment_id").GetString()!;
    }

    public string Id { get; }

    /// <summary>The latest answer of the server.</summary>
    public JsonElement State { get; private set; }

    public string Status => State.GetProperty("status").GetString()!;

    public string OpenItem => State.GetProperty("next_item").GetProperty("item_id").GetString()!;

    public int Answered => State.GetProperty("items_answered").GetInt32();

    public static async Task<AssessmentTaker> StartAsync(ITutorServer server, IReadOnlyList<Lesson> lessons, object request)
    {
        var (status, opening) = await server.PostAsync("/assessments", request);
        status.ShouldBe(HttpStatusCode.OK, opening.ToString());
        return new AssessmentTaker(server, lessons, opening);
    }

    public Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(object answer) =>
        _server.PostAsync($"/assessments/{Id}/answers", answer);

    public async Task<JsonElement> AnswerAsync(string answer, double? confidence = null)
    {
        var (status, body) = await SendAsync(
            new
            {
                item_id = OpenItem,
                answer,
                response_time_seconds = 12.5,
                confidence,
            }
        );
        status.ShouldBe(HttpStatusCode.OK, body.ToString());
        return State = body;
    }

    public Task<JsonElement> AnswerAsync(bool rightly) => AnswerAsync(rightly ? RightAnswer() : WrongAnswer());

    public async Task<JsonElement> GetAsync() => State = (await _server.GetAsync($"/assessments/{Id}")).Body;

    public string RightAnswer() => WrittenReplies.Right(Question());

    public string WrongAnswer() => WrittenReplies.Wrong(Question());

    /// <summary>The question that is open, rebuilt from the lessons by its id and its position.</summary>
    public Question Question()
    {
        var item = _lessons.SelectMany(lesson => lesson.Concepts).SelectMany(concept => concept.Items).First(item => item.Id == OpenItem);
        var question = ItemTemplate.Instantiate(item, AssessmentCalls.Seed(Id, Answered + 1));
        State.GetProperty("next_item").GetProperty("prompt").GetString().ShouldBe(question.Prompt);
        return question;
    }
}
