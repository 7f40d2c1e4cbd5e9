using System.Text.Json;
using TutorFunctions.LanguageModels;

namespace TutorFunctions.Tests.LanguageModels;

/// <summary>Embeddings and moderation on the wire.</summary>
public sealed class OtherCallTests
{
    private static readonly string[] s_categories =
    [
        "hate",
        "hate/threatening",
        "harassment",
        "harassment/threatening",
        "illicit",
        "illicit/violent",
        "self-harm",
        "self-harm/intent",
        "self-harm/instructions",
        "sexual",
        "sexual/minors",
        "violence",
        "violence/graphic",
    ];

    private static readonly string[] s_kinds = ["text"];

    [Fact]
    public async Task Embeddings_come_in_the_order_of_their_texts_and_are_paid_for()
    {
        await using var agents = await ModelAgents.StartAsync(Embeddings, ("TUTOR_EMBEDDING_MODEL", "text-embedding-3-small"));

        var vectors = await agents.The<IEmbeddings>().EmbedAsync(["one", "two of ann@example.org", "three"], CancellationToken.None);

        vectors.Select(vector => vector.Span[0]).ShouldBe([0f, 1f, 2f]);
        agents.Models.Requests.Single().Json.GetProperty("model").GetString().ShouldBe("text-embedding-3-small");
        agents.Models.Requests.Single().Body.ShouldNotContain("ann@");
        agents.Spending.Uses.Single().CostUsd.ShouldBe(300 * 0.02m / 1_000_000);
    }

    [Fact]
    public async Task Many_texts_go_out_in_several_requests()
    {
        await using var agents = await ModelAgents.StartAsync(Embeddings, ("TUTOR_EMBEDDING_MODEL", "m"));

        var vectors = await agents
            .The<IEmbeddings>()
            .EmbedAsync([.. Enumerable.Range(0, 300).Select(i => $"text {i}")], CancellationToken.None);

        vectors.Count.ShouldBe(300);
        agents.Models.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Embeddings_that_fail_say_whether_to_ask_again()
    {
        await using var agents = await ModelAgents.StartAsync(_ => StubReply.Error(500), ("TUTOR_EMBEDDING_MODEL", "m"));
        await using var without = await ModelAgents.StartAsync();

        await Should.ThrowAsync<ModelFailedException>(() => agents.The<IEmbeddings>().EmbedAsync(["a"], CancellationToken.None));
        agents.Models.Script = _ => StubReply.Error(401);
        await Should.ThrowAsync<ModelNotAvailableException>(() => agents.The<IEmbeddings>().EmbedAsync(["a"], CancellationToken.None));
        without.The<IEmbeddings>().IsAvailable.ShouldBeFalse();
        await Should.ThrowAsync<ModelNotAvailableException>(() => without.The<IEmbeddings>().EmbedAsync(["a"], CancellationToken.None));
    }

    [Fact]
    public async Task Moderation_says_what_it_found_and_nothing_when_it_does_not_answer()
    {
        await using var agents = await ModelAgents.StartAsync(Moderation, ("TUTOR_MODERATION_MODEL", "omni-moderation-latest"));
        var check = agents.The<IModerationCheck>();

        var finding = await check.CheckAsync("I want to hurt myself, ann@example.org", CancellationToken.None);
        agents.Models.Script = _ => StubReply.Error(500);
        var none = await check.CheckAsync("I want to hurt myself", CancellationToken.None);

        check.IsAvailable.ShouldBeTrue();
        finding!.IsSelfHarm.ShouldBeTrue();
        finding.SelfHarmScore.ShouldBe(0.9, 0.001);
        finding.IsViolence.ShouldBeFalse();
        agents.Models.Requests[0].Body.ShouldNotContain("ann@");
        none.ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_moderation_model_nothing_is_asked()
    {
        await using var agents = await ModelAgents.StartAsync();

        agents.The<IModerationCheck>().IsAvailable.ShouldBeFalse();
        (await agents.The<IModerationCheck>().CheckAsync("I want to hurt myself", CancellationToken.None)).ShouldBeNull();
        agents.Models.Requests.ShouldBeEmpty();
    }

    private static StubReply Embeddings(StubRequest request)
    {
        var inputs = request.Json.GetProperty("input").EnumerateArray().ToList();
        return new StubReply
        {
            Body = _ =>
                JsonSerializer.Serialize(
                    new
                    {
                        @object = "list",
                        model = "m",
                        data = Enumerable
                            .Range(0, inputs.Count)
                            .Reverse()
                            .Select(index => new
                            {
                                @object = "embedding",
                                index,
                                embedding = Convert.ToBase64String(BitConverter.GetBytes((float)index)),
                            }),
                        usage = new { prompt_tokens = 100 * inputs.Count, total_tokens = 100 * inputs.Count },
                    }
                ),
        };
    }

    private static StubReply Moderation(StubRequest request)
    {
        return new StubReply
        {
            Body = _ =>
                JsonSerializer.Serialize(
                    new
                    {
                        id = "modr-1",
                        model = "omni-moderation-latest",
                        results = new[]
                        {
                            new
                            {
                                flagged = true,
                                categories = s_categories.ToDictionary(name => name, name => name == "self-harm/intent"),
                                category_scores = s_categories.ToDictionary(name => name, name => name == "self-harm/intent" ? 0.9 : 0.01),
                                category_applied_input_types = s_categories.ToDictionary(name => name, _ => s_kinds),
                            },
                        },
                    }
                ),
        };
    }
}
