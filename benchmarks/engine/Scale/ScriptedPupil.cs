using System.Net.Http.Json;
using System.Text.Json;
using TutorFunctions.Language;
using TutorFunctions.Lessons;
using TutorFunctions.LocalRuntime.History;
using TutorFunctions.LocalRuntime.Instances;

namespace TutorFunctions.Benchmarks.Scale;

/// <summary>
/// Holds one session to its end over HTTP. Of ten replies six are right answers, three wrong ones, and one is no answer; each turn
/// adds what it left in the history to the counts.
/// </summary>
internal sealed class ScriptedPupil(CountedServer server, HttpClient http, Lesson lesson, int seed)
{
    private static readonly string[] s_others = ["I don't know, I am stuck", "Why is that so?", "Can we talk about football instead?"];

    private readonly Random _random = new(seed);
    private long _number;
    private int _eventsBefore;
    private int _turn;

    public async Task<int> LearnAsync()
    {
        using var opened = await http.PostAsJsonAsync("/sessions", new { topic = lesson.Title, lesson_id = lesson.Id });
        var opening = await opened.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        var id = opening.GetProperty("session_id").GetString()!;
        await CountEventsAsync(id, "opening ");
        var next = opening.GetProperty("next");
        for (var (asked, status) = (0, "active"); status == "active" && _turn < 200;)
        {
            using var replied = await http.PostAsJsonAsync($"/sessions/{id}/step", new { student_reply = Reply(id, next, asked) });
            var turn = await replied.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
            _turn = turn.GetProperty("turn").GetInt32();
            await CountEventsAsync(id, "turn ");
            if (turn.GetProperty("plan_updated").GetBoolean())
                server.Counts.Add("replan");
            status = turn.GetProperty("session_status").GetString()!;
            if (turn.GetProperty("next") is { ValueKind: JsonValueKind.Object } following)
            {
                if (following.GetProperty("question").GetString() != next.GetProperty("question").GetString())
                    asked = _turn;
                next = following;
            }
        }

        return _turn;
    }

    private string Reply(string id, JsonElement next, int asked)
    {
        var dice = _random.Next(10);
        if (dice == 0)
            return s_others[_random.Next(s_others.Length)];
        if (dice < 4)
            return "987654";
        var item = lesson.Concepts.SelectMany(concept => concept.Items).Single(item => item.Id == next.GetProperty("item_id").GetString());
        var key = ItemTemplate.Instantiate(item, StableHash.Seed(id, asked)).Answer;
        return key.Accepted.Count > 0 ? key.Accepted[0] : string.Join(" and ", key.KeyIdeas.Select(idea => idea.Phrases[0]));
    }

    /// <summary>Reads what the instance's history has gained. A history that is shorter than before has begun anew.</summary>
    private async Task CountEventsAsync(string id, string when)
    {
        await server.Hub.Log.FlushAsync();
        if (_number == 0)
            _number = server.Hub.Reads.Read(statements => InstanceReader.Find(statements, id))!.Number;
        var history = server.Hub.Reads.Read(statements => InstanceReader.History(statements, _number));
        var from = history.Count < _eventsBefore ? 0 : _eventsBefore;
        foreach (var item in history.Skip(from))
            server.Counts.Add(when + item.GetType().Name, HistoryJson.Write([item]).Length);
        _eventsBefore = history.Count;
    }
}
