using TutorFunctions.LanguageModels;

namespace TutorFunctions.Tests.Stores;

/// <summary>What every store of models' costs must keep to.</summary>
public sealed class ModelSpendingTests
{
    private static readonly DateTime s_noon = new(2026, 9, 1, 12, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string> Kinds => StoreKinds.All;

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_was_used_is_summed_by_session_day_and_agent(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        await stores.Spending.AddAsync(new ModelUse(s_noon, "a", "tutor", "large", 1000, 100, 0.02m), stores.Patience);
        await stores.Spending.AddAsync(new ModelUse(s_noon, "a", "tutor", "large", 500, 50, 0.01m), stores.Patience);
        await stores.Spending.AddAsync(new ModelUse(s_noon.AddDays(1), "b", "tutor", "large", 10, 1, 0.000_000_7m), stores.Patience);
        await stores.Spending.AddAsync(new ModelUse(s_noon, "b", "planner", "own", 7, 3, null), stores.Patience);
        await stores.Spending.AddAsync(new ModelUse(s_noon, null, "embeddings", "small", 20, 0, 0.003m), stores.Patience);

        await stores.ReopenAsync();

        (await stores.Spending.OfSessionAsync("a", stores.Patience)).ShouldBe(0.03m);
        (await stores.Spending.OfSessionAsync("b", stores.Patience)).ShouldBe(0.000_000_7m);
        (await stores.Spending.OfSessionAsync("unknown", stores.Patience)).ShouldBe(0);
        (await stores.Spending.OfDayAsync(new DateOnly(2026, 9, 1), stores.Patience)).ShouldBe(0.033m);
        (await stores.Spending.OfDayAsync(new DateOnly(2026, 8, 31), stores.Patience)).ShouldBe(0);
        (await stores.Spending.ByAgentAsync(stores.Patience)).ShouldBe([
            new AgentSpending("embeddings", "small", 1, 20, 0, 0.003m),
            new AgentSpending("planner", "own", 1, 7, 3, 0),
            new AgentSpending("tutor", "large", 3, 1510, 151, 0.030_000_7m),
        ]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Of_calls_at_the_same_time_none_is_lost(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);

        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(call =>
                    stores.Spending.AddAsync(
                        new ModelUse(s_noon, call % 2 == 0 ? "a" : "b", "tutor", "large", 1, 1, 0.01m),
                        stores.Patience
                    )
                )
        );

        (await stores.Spending.OfSessionAsync("a", stores.Patience)).ShouldBe(0.1m);
        (await stores.Spending.OfDayAsync(DateOnly.FromDateTime(s_noon), stores.Patience)).ShouldBe(0.2m);
    }
}
