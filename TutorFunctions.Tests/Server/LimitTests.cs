using System.Net;
using System.Net.Sockets;
using System.Text;
using TutorFunctions.Tests.Access;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Server;

/// <summary>What keeps one caller, or all at once, from taking the server from the others.</summary>
public sealed class LimitTests(LimitTests.LimitedServer limited) : IClassFixture<LimitTests.LimitedServer>
{
    [Fact]
    public async Task Callers_behind_a_trusted_proxy_are_told_apart_by_the_address_that_it_adds_and_by_none_that_they_claim()
    {
        var first = await Task.WhenAll(Enumerable.Range(0, 30).Select(number => AskFromAsync($"10.1.1.{number}, 203.0.113.7")));
        var other = await AskFromAsync("203.0.113.8");

        var refused = first.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        refused.ShouldNotBeEmpty();
        refused.ShouldAllBe(answer => answer.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_key_and_a_learners_link_that_ask_too_often_are_refused_and_others_are_not()
    {
        var (_, key) = await limited.CreateKeyAsync("teacher");
        var (_, other) = await limited.CreateKeyAsync("teacher");
        var link = await limited.CreateLinkAsync("limited-ann");

        var byKey = await StatusesAsync(key, "/lessons");
        var byLink = await StatusesAsync(link, "/lessons");

        byKey.ShouldContain(HttpStatusCode.TooManyRequests);
        byLink.ShouldContain(HttpStatusCode.TooManyRequests);
        (await limited.SendAsync(other, HttpMethod.Get, "/lessons")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task When_as_many_event_streams_are_open_as_may_be_the_next_is_refused_until_one_ends()
    {
        var (_, key) = await limited.CreateKeyAsync("teacher");
        var session = await limited.StartSessionAsync();
        var open = new List<HttpResponseMessage>();
        HttpResponseMessage answer;
        while ((answer = await WatchAsync(key, session)).StatusCode == HttpStatusCode.OK)
            open.Add(answer);

        open.Count.ShouldBe(LimitedServer.MostStreams);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();

        open.ForEach(stream => stream.Dispose());
        while ((answer = await WatchAsync(key, session)).StatusCode != HttpStatusCode.OK)
            answer.Dispose();
        answer.Dispose();
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task A_probe_may_ask_for_the_head_alone(string path)
    {
        using var answer = await limited.SendAsync(null, HttpMethod.Head, path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory(Explicit = true)]
    [InlineData("POST /sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n")]
    [InlineData("POST /sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")]
    public async Task A_client_that_sends_nothing_more_is_let_go(string begun)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var client = new TcpClient();
        await client.ConnectAsync(limited.Server.Http.BaseAddress!.Host, limited.Server.Http.BaseAddress.Port, patience.Token);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(begun), patience.Token);

        var answer = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            while (await stream.ReadAsync(buffer, patience.Token) is > 0 and var read)
                answer.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }
        catch (IOException error) when (error.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            // The connection was cut with the answer on its way.
        }

        // 401 when the key is missed before the body is; the connection has ended either way.
        answer.ToString().ShouldMatch("^(HTTP/1.1 (408|401)|$)");
    }

    private async Task<HttpResponseMessage> AskFromAsync(string forwarded)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz") { Headers = { { "X-Forwarded-For", forwarded } } };
        return await limited.Server.Http.SendAsync(request);
    }

    private async Task<HttpStatusCode[]> StatusesAsync(string key, string path)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => limited.SendAsync(key, HttpMethod.Get, path)));
        return [.. answers.Select(answer => answer.StatusCode)];
    }

    private Task<HttpResponseMessage> WatchAsync(string key, string session) =>
        limited.SendAsync(key, HttpMethod.Get, $"/sessions/{session}/events");

    /// <summary>A server whose limits a test can reach.</summary>
    public sealed class LimitedServer : IAsyncLifetime, IDisposable
    {
        public const int MostStreams = 3;

        private readonly TemporaryFolder _folder = new();
        private int _address;

        public InProcessServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Server = await InProcessServer.StartAsync(
                _folder.Path,
                ("TUTOR_API_KEY", AccessFixture.AdminKey),
                ("TUTOR_TRUSTED_PROXIES", "127.0.0.1 10.9.0.0/16"),
                ("TUTOR_REQUESTS_PER_SECOND", "1"),
                ("TUTOR_KEY_REQUESTS_PER_SECOND", "1"),
                ("TUTOR_LEARNER_REQUESTS_PER_SECOND", "1"),
                ("TUTOR_MAX_EVENT_STREAMS", $"{MostStreams}")
            );

        /// <summary>Sends each request from an address of its own, so that the limit of addresses stands in no test's way.</summary>
        public async Task<HttpResponseMessage> SendAsync(string? key, HttpMethod method, string path, object? body = null)
        {
            var number = Interlocked.Increment(ref _address);
            using var request = new HttpRequestMessage(method, path)
            {
                Content = body is null ? null : System.Net.Http.Json.JsonContent.Create(body),
                Headers = { { "X-Forwarded-For", $"198.51.{number / 250}.{number % 250}" } },
            };
            if (key is not null)
                request.Headers.Add("x-functions-key", key);
            return await Server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        }

        public async Task<(string Id, string Key)> CreateKeyAsync(string role)
        {
            var made = await MadeAsync("/keys", new { role, name = $"a {role}" });
            return (made.GetProperty("key_id").GetString()!, made.GetProperty("key").GetString()!);
        }

        public async Task<string> CreateLinkAsync(string learnerId)
        {
            var url = (await MadeAsync("/links", new { learner_id = learnerId })).GetProperty("url").GetString()!;
            return url[(url.IndexOf("code=", StringComparison.Ordinal) + "code=".Length)..];
        }

        public async Task<string> StartSessionAsync() =>
            (await MadeAsync("/sessions", new { topic = "Photosynthesis" })).GetProperty("session_id").GetString()!;

        public async ValueTask DisposeAsync() => await Server.DisposeAsync();

        public void Dispose() => _folder.Dispose();

        /// <summary>The first key has a limit of its own here, too.</summary>
        private async Task<System.Text.Json.JsonElement> MadeAsync(string path, object body)
        {
            var answer = await SendAsync(AccessFixture.AdminKey, HttpMethod.Post, path, body);
            while (answer.StatusCode == HttpStatusCode.TooManyRequests)
                answer = await SendAsync(AccessFixture.AdminKey, HttpMethod.Post, path, body);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            return await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<System.Text.Json.JsonElement>(answer.Content);
        }
    }
}
