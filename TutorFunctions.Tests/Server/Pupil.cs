using System.Net;
using System.Text.Json;
using TutorFunctions.Language;
using TutorFunctions.Lessons;

namespace TutorFunctions.Tests.Server;

/// <summary>Holds a session over HTTP. It has the lesson before it, so that it can answer rightly when it wants to.</summary>
internal sealed class Pupil
{
    private readonly ITutorServer _server;
    private readonly Lesson _lesson;
    private JsonElement _next;
    private int _askedInTurn;

    private Pupil(ITutorServer server, Lesson lesson, JsonElement opening)
    {
        _server = server;
        _lesson = lesson;
        Opening = opening;
        _next = opening.GetProperty("next");
        Id = opening.GetProperty("session_id").GetString()!;
    }

    public string Id { get; }

    public JsonElement Opening { get; }

    public JsonElement Next => _next;

    public List<JsonElement> Turns { get; } = [];

    public bool HasEnded => Turns.Count > 0 && Turns[^1].GetProperty("session_status").GetString() != "active";

    public static async Task<Pupil> StartAsync(ITutorServer server, Lesson lesson, object request)
    {
        var (status, opening) = await server.PostAsync("/sessions", request);
        status.ShouldBe(HttpStatusCode.OK, opening.ToString());
        return new Pupil(server, lesson, opening);
    }

    /// <summary>Goes on with a session that somebody else has begun.</summary>
    /// <param name="askedInTurn">The turn in which the open question was first asked.</param>
    public static Pupil GoOn(ITutorServer server, Lesson lesson, JsonElement session, int askedInTurn = 0) =>
        new(server, lesson, session) { _askedInTurn = askedInTurn };

    public async Task<JsonElement> SayAsync(string reply)
    {
        var (status, turn) = await _server.PostAsync($"/sessions/{Id}/step", new { student_reply = reply });
        status.ShouldBe(HttpStatusCode.OK, turn.ToString());
        Turns.Add(turn);
        var next = turn.GetProperty("next");
        if (next.ValueKind == JsonValueKind.Object && next.GetProperty("question").GetString() != _next.GetProperty("question").GetString())
            _askedInTurn = turn.GetProperty("turn").GetInt32();
        if (next.ValueKind == JsonValueKind.Object)
            _next = next;
        return turn;
    }

    public Task<JsonElement> AnswerRightlyAsync() => SayAsync(RightAnswer());

    public Task<JsonElement> AnswerWronglyAsync() => SayAsync(WrongAnswer());

    public string RightAnswer() => WrittenReplies.Right(Question());

    public string WrongAnswer() => WrittenReplies.Wrong(Question());

    public async Task<JsonElement> StatusAsync() => (await _server.GetAsync($"/sessions/{Id}/status")).Body;

    /// <summary>The question that is open, rebuilt from the lesson by its id and the turn in which it was first asked.</summary>
    private Question Question()
    {
        var item = _lesson
            .Concepts.SelectMany(concept => concept.Items)
            .Single(item => item.Id == _next.GetProperty("item_id").GetString());
        var question = ItemTemplate.Instantiate(item, StableHash.Seed(Id, _askedInTurn));
        _next.GetProperty("question").GetString()!.ShouldContain(question.Prompt);
        return question;
    }
}
