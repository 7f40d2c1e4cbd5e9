using System.Net;
using System.Text.Json;
using TutorFunctions.LanguageModels;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.LanguageModels;

/// <summary>What goes out to models, read on the wire.</summary>
public sealed class PrivacyTests
{
    private static readonly string[] s_namedInterests = ["Zebulon's horse"];
    private static readonly string[] s_interests = ["horses", "write me at anna@home.example"];

    [Fact]
    public async Task No_id_name_or_address_of_a_learner_leaves_in_any_request_of_a_session()
    {
        using var folder = new TemporaryFolder();
        await using var models = await StubModelServer.StartAsync();
        await using var server = await InProcessServer.StartAsync(
            folder.Path,
            models.Settings(("TUTOR_MODERATION_MODEL", "omni-moderation-latest"))
        );
        var pupil = await Pupil.StartAsync(
            server,
            AuthoredLessons.Lesson("photosynthesis"),
            new
            {
                topic = "Photosynthesis",
                learner_id = "anna.kowalska@school.example",
                student_profile = new { interests = s_interests },
                guidelines = "This is for anna.kowalska@school.example, call 0151 2345678 with questions. Use short sentences.",
            }
        );

        await pupil.SayAsync("Hi, my name is Annabel Kowalska and my e-mail is annabel.k@mail.example, is it the sun?");
        await pupil.SayAsync("call me on +49 151 23456789 or (555) 123-4567, i dont know");
        for (var i = 0; i < 11; i++)
            await pupil.SayAsync($"Annabel says: maybe the roots number {i}?");

        models.Requests.Count.ShouldBeGreaterThan(20);
        models.Of("summarizer").ShouldNotBeEmpty();
        foreach (var secret in new[] { "anna", "kowalska", "@", "23456789", "2345678", "123-4567", pupil.Id, "learner_id" })
            models
                .Requests.Where(request => request.Body.Contains(secret, StringComparison.OrdinalIgnoreCase))
                .Select(request => $"{secret} in {request.Agent}: {request.Messages[0]}")
                .ShouldBeEmpty();
        models.Requests.ShouldAllBe(request => !request.Body.Contains("\"user\":\"") && !request.Body.Contains("metadata"));
    }

    [Theory]
    [InlineData("my name is Ben", "my name is [name]")]
    [InlineData("Call me Zoë please", "Call me [name] please")]
    [InlineData("write to ben.b+x@example.org now", "write to [e-mail] now")]
    [InlineData("ben (at) example.org", "[e-mail]")]
    [InlineData("phone: 0171-5555 123", "phone: [number]")]
    [InlineData("+44 20 7946 0958", "[number]")]
    [InlineData("ich heiße Jörg und du?", "ich heiße [name] und du?")]
    [InlineData("I'm Anna Kowalska, hello", "I'm [name] [name], hello")]
    [InlineData("Anna here, is it the sun?", "[name] here, is it the sun?")]
    [InlineData("hi Anna speaking", "hi [name] speaking")]
    [InlineData("it's Anna again!", "it's [name] again!")]
    [InlineData("меня зовут Аня", "меня зовут [name]")]
    public void What_tells_who_somebody_is_is_taken_out(string text, string left) => new Redaction([], []).Apply(text).ShouldBe(left);

    [Theory]
    [InlineData("5/8 is bigger than 3/8")]
    [InlineData("1234567 + 7654321 = 8888888")]
    [InlineData("x = 12.5, y = 100 000")]
    [InlineData("in 1789 and 1848-1849")]
    [InlineData("3.141592653589793")]
    [InlineData("call the function with 3 and 4")]
    [InlineData("the name is photosynthesis")]
    [InlineData("0.05 0.1 0.15 0.2")]
    [InlineData("It's Oxygen")]
    [InlineData("I'm Stuck here, I'm sure it's 4")]
    [InlineData("This is Photosynthesis. Right here")]
    public void What_belongs_to_a_lesson_stays(string text) => new Redaction(["7", "12"], []).Apply(text).ShouldBe(text);

    [Fact]
    public void A_name_that_is_also_a_field_of_the_data_leaves_the_field()
    {
        using var redacted = JsonDocument.Parse(
            PromptData.Redacted("{\"topic\": \"Topic is my name\", \"topic_of\": [1.50, null, true]}", new Redaction([], ["Topic"]))
        );

        redacted.RootElement.GetProperty("topic").GetString().ShouldBe("[name] is my name");
        redacted
            .RootElement.GetProperty("topic_of")
            .EnumerateArray()
            .Select(entry => entry.GetRawText())
            .ShouldBe(["1.50", "null", "true"]);
    }

    /// <summary>In JSON a line begins with the letter of its escape, which once hid what stands there.</summary>
    [Fact]
    public void What_stands_at_the_beginning_of_a_line_is_taken_out_like_anything_else()
    {
        var data = JsonSerializer.Serialize(
            new
            {
                student_reply = "ok\nAnna said so\tpupil-17\nanna@home.example\n0151 2345678",
                other = "my name is Ben",
                last = "so says\nben",
            }
        );

        using var redacted = JsonDocument.Parse(PromptData.Redacted(data, new Redaction(["pupil-17"], ["Anna"])));

        redacted.RootElement.GetProperty("student_reply").GetString().ShouldBe("ok\n[name] said so\t[id]\n[e-mail]\n[number]");
        redacted.RootElement.GetProperty("last").GetString().ShouldBe("so says\n[name]");
    }

    [Fact]
    public void A_name_that_is_a_word_of_every_day_is_one_with_a_capital_only() =>
        new Redaction([], ["May"]).Apply("May here: it may be May").ShouldBe("[name] here: it may be [name]");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_name_that_the_school_gave_leaves_in_no_request_wherever_it_stands(bool isInProfileOfSession)
    {
        using var folder = new TemporaryFolder();
        await using var models = await StubModelServer.StartAsync();
        await using var server = await InProcessServer.StartAsync(
            folder.Path,
            models.Settings(("TUTOR_MODERATION_MODEL", "omni-moderation-latest"))
        );
        if (!isInProfileOfSession)
            (
                await server.SendAsync(
                    HttpMethod.Put,
                    "/learners/pupil-4711",
                    new { name = "Zebulon Quist-Okafor" },
                    TestContext.Current.CancellationToken
                )
            ).Status.ShouldBe(HttpStatusCode.OK);
        var pupil = await Pupil.StartAsync(
            server,
            AuthoredLessons.Lesson("photosynthesis"),
            new
            {
                topic = "Photosynthesis",
                learner_id = "pupil-4711",
                student_profile = new { name = isInProfileOfSession ? "Zebulon Quist-Okafor" : null, interests = s_namedInterests },
                guidelines = "Zebulon loses heart soon.\nQuist is what he is called at home.",
            }
        );

        await pupil.SayAsync("zebulon says it is\nthe roots, pupil-4711");
        await pupil.SayAsync("i dont know\nOkafor");

        models.Of("moderations").Count().ShouldBe(2);
        foreach (var secret in new[] { "zebulon", "quist", "okafor", "4711" })
            models
                .Requests.Where(request => request.Body.Contains(secret, StringComparison.OrdinalIgnoreCase))
                .Select(request => $"{secret} in {request.Agent}: {request.Body}")
                .ShouldBeEmpty();
    }

    [Fact]
    public void An_id_is_taken_out_wherever_it_stands_by_itself() =>
        new Redaction(["pupil-17"], ["Ann"])
            .Apply("pupil-17 said: ann and Annie, PUPIL-17, pupil-170")
            .ShouldBe("[id] said: [name] and Annie, [id], pupil-170");
}
