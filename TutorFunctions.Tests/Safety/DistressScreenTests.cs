using TutorFunctions.Safety.Distress;

namespace TutorFunctions.Tests.Safety;

/// <summary>What a second opinion can do, and what it cannot.</summary>
public class DistressScreenTests
{
    [Fact]
    public async Task A_second_opinion_adds_what_the_rules_do_not_see() => (await ScreenAsync("24", Concern.Abuse)).ShouldBe(Concern.Abuse);

    [Fact]
    public async Task A_second_opinion_takes_nothing_away() =>
        (await ScreenAsync("i want to kill myself", null)).ShouldBe(Concern.SelfHarm);

    [Fact]
    public async Task What_the_rules_see_is_sent_to_nobody()
    {
        var asked = new Opinion(null);

        await new DistressScreen([asked]).LookAsync("my dad hits me", [], CancellationToken.None);

        asked.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_sees_a_concern_in_an_answer() => (await ScreenAsync("the plant dies without light", null)).ShouldBeNull();

    private static Task<Concern?> ScreenAsync(string reply, Concern? opinion) =>
        new DistressScreen([new Opinion(opinion)]).LookAsync(reply, [], CancellationToken.None);

    private sealed class Opinion(Concern? concern) : IDistressOpinion
    {
        public List<string> Asked { get; } = [];

        public Task<Concern?> JudgeAsync(string reply, IReadOnlyList<string> names, CancellationToken cancellation)
        {
            Asked.Add(reply);
            return Task.FromResult(concern);
        }
    }
}
