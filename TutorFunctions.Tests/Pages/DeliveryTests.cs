using System.Net;
using System.Text.RegularExpressions;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Pages;

public sealed partial class DeliveryTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("/learn")]
    [InlineData("/teach")]
    [InlineData("/author")]
    public async Task A_page_holds_no_script_or_style_of_its_own_and_lets_none_in_from_elsewhere(string path)
    {
        SkipUnlessBuilt();
        using var answer = await GetAsync(path);

        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        InlineScriptOrStyle().IsMatch(page).ShouldBeFalse();
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'; script-src 'self'; style-src 'self'");
        policy.ShouldEndWith("frame-ancestors 'self'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.CacheControl!.NoCache.ShouldBeTrue();
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("", null)]
    public async Task A_file_comes_in_the_smallest_encoding_that_is_taken_and_is_kept_for_good(string accepted, string? encoding)
    {
        SkipUnlessBuilt();
        using var page = await GetAsync("/learn");
        var script = ScriptAddress().Match(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Groups[1].Value;

        using var answer = await GetAsync(script, accepted);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(encoding);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        answer.Headers.GetValues("Cache-Control").Single().ShouldBe("public, max-age=31536000, immutable");
        answer.Headers.Vary.ShouldBe(["Accept-Encoding"]);
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        SkipUnlessBuilt();
        using var first = await GetAsync("/learn");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/learn") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };

        using var second = await fixture.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/assets/nothing.js")]
    [InlineData("/assets/..%2flearn.html")]
    [InlineData("/assets/%2e%2e%2f%2e%2e%2ftutor.db")]
    public async Task What_was_not_built_is_not_there(string path)
    {
        using var answer = await GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_home_address_leads_to_the_student_page_with_all_that_a_link_says()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = fixture.Server.Http.BaseAddress };

        using var answer = await http.GetAsync("/?session=s1&code=link_x", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/learn?session=s1&code=link_x");
    }

    [Fact]
    public async Task Named_sites_may_show_the_pages_inside_their_own()
    {
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(
            folder.Path,
            ("TUTOR_EMBED_ORIGINS", "https://lms.example.org https://school.example:8443")
        );

        using var answer = await server.Http.GetAsync("/learn", TestContext.Current.CancellationToken);

        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith(
            "frame-ancestors 'self' https://lms.example.org https://school.example:8443"
        );
    }

    private static void SkipUnlessBuilt() =>
        Assert.SkipUnless(
            File.Exists(Path.Combine(AppContext.BaseDirectory, "pages", "learn.html")),
            "The pages were not built. Install Node.js 20.19 or later and build again."
        );

    private async Task<HttpResponseMessage> GetAsync(string path, string accepted = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepted.Length > 0)
            request.Headers.Add("Accept-Encoding", accepted);
        return await fixture.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("""<script(?![^>]*src=)|<style|\son\w+=|style=""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScriptOrStyle();

    [GeneratedRegex("""src="(/assets/[^"]+\.js)""")]
    private static partial Regex ScriptAddress();
}
