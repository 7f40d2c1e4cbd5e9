using System.Net;

namespace TutorFunctions.Tests.Access;

/// <summary>A teacher's key that is for certain classes opens these, with their learners and sessions, and nothing of others.</summary>
public sealed class ClassAccessTests(AccessFixture fixture) : IClassFixture<AccessFixture>
{
    [Fact]
    public async Task A_key_for_a_class_opens_that_class_and_another_is_as_if_it_were_not_there()
    {
        var (own, other) = (await ClassAsync("nora"), await ClassAsync("otto"));
        var (_, key) = await fixture.CreateKeyAsync("teacher", own);

        (await IdsAsync(key, "/classes", "class_id")).ShouldBe([own]);
        await fixture.OkAsync(key, HttpMethod.Get, $"/classes/{own}");
        await fixture.OkAsync(key, HttpMethod.Get, $"/classes/{own}/overview");
        foreach (var part in new[] { "", "/overview", "/help", "/learners", "/assignments", "/difficult-questions", "/knowledge" })
        {
            var (status, problem) = await fixture.SendAsync(key, HttpMethod.Get, $"/classes/{other}{part}");
            status.ShouldBe(HttpStatusCode.NotFound, part);
            problem.ToString().ShouldNotContain("otto");
        }
    }

    [Fact]
    public async Task A_key_for_a_class_opens_its_learners_and_their_sessions_and_no_others()
    {
        var own = await ClassAsync("ines");
        var (_, key) = await fixture.CreateKeyAsync("teacher", own);
        var (mine, others) = (await fixture.StartSessionAsync("ines"), await fixture.StartSessionAsync("bob"));

        (await IdsAsync(key, "/sessions", "session_id")).ShouldBe([mine]);
        (await IdsAsync(key, "/sessions?learner_id=ines", "session_id")).ShouldBe([mine]);
        (await fixture.SendAsync(key, HttpMethod.Get, "/sessions?learner_id=bob")).Status.ShouldBe(HttpStatusCode.NotFound);
        await fixture.OkAsync(key, HttpMethod.Get, $"/sessions/{mine}/status");
        await fixture.OkAsync(key, HttpMethod.Get, "/learners/ines/progress");
        foreach (
            var (verb, path) in new[]
            {
                ("GET", $"/sessions/{others}/status"),
                ("GET", $"/sessions/{others}/logs"),
                ("GET", $"/sessions/{others}/events"),
                ("DELETE", $"/sessions/{others}"),
                ("POST", $"/sessions/{others}/messages"),
                ("POST", $"/sessions/{others}/reopen"),
                ("PUT", $"/sessions/{others}/turns/1/judgement"),
                ("GET", "/learners/bob"),
                ("PUT", "/learners/bob"),
                ("GET", "/learners/bob/knowledge"),
                ("GET", "/learners/bob/evidence"),
                ("GET", "/learners/bob/assignments"),
            }
        )
        {
            var body = verb is "POST" or "PUT" ? new { content = "x" } : null;
            var (status, _) = await fixture.SendAsync(key, new HttpMethod(verb), path, body);
            status.ShouldBe(HttpStatusCode.NotFound, $"{verb} {path}");
        }
    }

    [Fact]
    public async Task A_key_for_a_class_acts_for_learners_of_the_class_alone()
    {
        var own = await ClassAsync("lena");
        var (_, key) = await fixture.CreateKeyAsync("teacher", own);

        foreach (
            var (path, body) in new (string, Func<string?, object>)[]
            {
                ("/sessions", learner => new { topic = "Photosynthesis", learner_id = learner }),
                ("/links", learner => new { learner_id = learner, expires_at = (string?)null }),
                ("/assessments", learner => new { learner_id = learner, course_id = "photosynthesis" }),
            }
        )
        {
            (await fixture.SendAsync(key, HttpMethod.Post, path, body("bob"))).Status.ShouldBe(HttpStatusCode.NotFound, path);
            await fixture.OkAsync(key, HttpMethod.Post, path, body("lena"));
        }

        (await fixture.SendAsync(key, HttpMethod.Post, "/sessions", new { topic = "Photosynthesis" })).Status.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (await fixture.SendAsync(key, HttpMethod.Get, "/assessments")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_class_that_a_teacher_makes_is_the_teachers_and_a_rotated_key_keeps_its_classes()
    {
        var own = await ClassAsync("mia");
        var (id, key) = await fixture.CreateKeyAsync("teacher", own);

        var made = await fixture.OkAsync(key, HttpMethod.Post, "/classes", new { name = "A second one" });
        var second = made.GetProperty("class_id").GetString()!;
        var rotated = await fixture.OkAsync(HttpMethod.Post, $"/keys/{id}/rotate");

        rotated.GetProperty("class_ids").EnumerateArray().Select(one => one.GetString()).ShouldBe([own, second]);
        (await IdsAsync(rotated.GetProperty("key").GetString()!, "/classes", "class_id")).ShouldBe([own, second], ignoreOrder: true);
        var teachers = (await fixture.OkAsync(HttpMethod.Get, $"/classes/{second}")).GetProperty("teachers");
        teachers[0].GetProperty("key_id").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task A_key_is_made_for_classes_that_are_there_and_for_teachers_only()
    {
        var own = await ClassAsync("zoe");

        foreach (var (role, named) in new[] { ("teacher", "nowhere"), ("integration", own) })
        {
            var (status, problem) = await fixture.SendAsync(
                AccessFixture.AdminKey,
                HttpMethod.Post,
                "/keys",
                new { role, name = "somebody", class_ids = new[] { named } }
            );
            status.ShouldBe(HttpStatusCode.UnprocessableEntity, problem.ToString());
            problem.GetProperty("errors").TryGetProperty("class_ids", out _).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_link_for_a_class_is_for_a_learner_of_it_and_names_it_in_its_address()
    {
        var own = await ClassAsync("ida");

        var link = await fixture.OkAsync(HttpMethod.Post, "/links", new { learner_id = "ida", class_id = own });
        var (stranger, _) = await fixture.SendAsync(
            AccessFixture.AdminKey,
            HttpMethod.Post,
            "/links",
            new { learner_id = "bob", class_id = own }
        );

        link.GetProperty("url").GetString()!.ShouldContain($"?class={own}&code=");
        link.GetProperty("class_id").GetString().ShouldBe(own);
        stranger.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Alerts_of_other_classes_are_neither_listed_nor_taken_on()
    {
        var own = await ClassAsync("ruth");
        var (_, key) = await fixture.CreateKeyAsync("teacher", own);
        var session = await fixture.StartSessionAsync("bob");
        await fixture.OkAsync(HttpMethod.Post, $"/sessions/{session}/step", new { student_reply = "I want to kill myself" });

        (await fixture.OkAsync(HttpMethod.Get, "/alerts")).ToString().ShouldContain($"{session}.1");
        (await fixture.OkAsync(key, HttpMethod.Get, "/alerts")).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await fixture.SendAsync(key, HttpMethod.Post, $"/alerts/{session}.1/acknowledge")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> ClassAsync(params string[] learners)
    {
        var made = await fixture.OkAsync(HttpMethod.Post, "/classes", new { name = $"Class of {learners[0]}" });
        var id = made.GetProperty("class_id").GetString()!;
        foreach (var learner in learners)
            await fixture.OkAsync(HttpMethod.Put, $"/classes/{id}/learners/{learner}");
        return id;
    }

    private async Task<List<string>> IdsAsync(string key, string path, string field) =>
        [
            .. (await fixture.OkAsync(key, HttpMethod.Get, path))
                .GetProperty("items")
                .EnumerateArray()
                .Select(item => item.GetProperty(field).GetString()!),
        ];
}
