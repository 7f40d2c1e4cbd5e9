using TutorFunctions.LanguageModels;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.LanguageModels;

/// <summary>What goes out to models, read on the wire.</summary>
public sealed class PrivacyTests
{
    private static readonly string[] s_interests = ["horses", "write me at anna@home.example"];

    [Fact]
    public async Task No_id_name_or_address_of_a_learner_leaves_in_any_request_of_a_session()
    {
        using var folder = new TemporaryFolder();
        await using var models = await StubModelServer.StartAsync();
        await using var server = await ServerProcess.StartAsync(folder.Path, models.Settings(("TUTOR_MODERATION_MODEL", "omni-moderation-latest")));
        var pupil = await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new
        {
            topic = "Photosynthesis",
            learner_id = "anna.kowalska@school.example",
            student_profile = new { interests = s_interests },
            guidelines = "This is for anna.kowalska@school.example, call 0151 2345678 with questions. Use short sentences.",
        });

        await pupil.SayAsync("Hi, my name is Annabel Kowalska and my e-mail is annabel.k@mail.example, is it the sun?");
        await pupil.SayAsync("call me on +49 151 23456789 or (555) 123-4567, i dont know");
        for (var i = 0; i < 11; i++)
            await pupil.SayAsync($"Annabel says: maybe the roots number {i}?");

        models.Requests.Count.ShouldBeGreaterThan(20);
        models.Of("summarizer").ShouldNotBeEmpty();
        foreach (var secret in new[] { "anna", "kowalska", "@", "23456789", "2345678", "123-4567", pupil.Id, "learner_id" })
            models.Requests.Where(request => request.Body.Contains(secret, StringComparison.OrdinalIgnoreCase)).Select(request => $"{secret} in {request.Agent}: {request.Messages[0]}").ShouldBeEmpty();
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
    public void What_belongs_to_a_lesson_stays(string text) => new Redaction(["7", "12"], []).Apply(text).ShouldBe(text);

    [Fact]
    public void A_name_that_is_also_a_field_of_the_data_leaves_the_field() =>
        new Redaction([], ["Topic"]).Apply("{\"topic\": \"Topic is my name\", \"topic_of\": 1}").ShouldBe("{\"topic\": \"[name] is my name\", \"topic_of\": 1}");

    [Fact]
    public void An_id_is_taken_out_wherever_it_stands_by_itself() =>
        new Redaction(["pupil-17"], ["Ann"]).Apply("pupil-17 said: ann and Annie, PUPIL-17, pupil-170").ShouldBe("[id] said: [name] and Annie, [id], pupil-170");
}
