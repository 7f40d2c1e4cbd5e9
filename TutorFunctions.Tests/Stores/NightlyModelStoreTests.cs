using System.Collections.Immutable;
using TutorFunctions.Learners.Fitting;
using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Learners.Nightly;

namespace TutorFunctions.Tests.Stores;

/// <summary>What every store of the nightly model must keep to.</summary>
public sealed class NightlyModelStoreTests
{
    public static TheoryData<string> Kinds => StoreKinds.All;

    [Theory, MemberData(nameof(Kinds))]
    public async Task The_last_model_is_found_as_it_was_put_and_none_when_none_is_left(string kind)
    {
        await using var stores = await StoreKinds.OpenAsync(kind);
        var none = await stores.NightlyModels.FindAsync(stores.Patience);
        await stores.NightlyModels.PutAsync(Model(items: 3), stores.Patience);
        await stores.NightlyModels.PutAsync(Model(items: 20_000), stores.Patience);

        await stores.ReopenAsync();
        var found = (await stores.NightlyModels.FindAsync(stores.Patience))!;
        await stores.NightlyModels.PutAsync(null, stores.Patience);

        none.ShouldBeNull();
        var put = Model(items: 20_000);
        found.Recency.Items.ShouldBe(put.Recency.Items, ignoreOrder: true);
        found.Recency.Weights.ShouldBe(put.Recency.Weights);
        (found with { Recency = put.Recency }).ShouldBe(put);
        (await stores.NightlyModels.FindAsync(stores.Patience)).ShouldBeNull();
    }

    private static NightlyModel Model(int items)
    {
        var random = new Random(1);
        return new(
            new DateTime(2026, 4, 1, 3, 20, 0, DateTimeKind.Utc),
            30,
            3000,
            new RecencyModel(
                [.. Enumerable.Range(0, RecencyFeatures.Count).Select(_ => random.NextDouble())],
                Enumerable
                    .Range(0, items)
                    .ToImmutableDictionary(number => $"course/a-rather-long-name-of-an-item-{number}", _ => random.NextDouble()),
                ImmutableDictionary<string, double>.Empty.Add("skill", 0.25),
                ImmutableDictionary<string, double>.Empty.Add("skill", -0.1),
                spread: 0.7
            ),
            new MasteryClaims(60, 0.9, 0.85),
            new PredictionQuality(3000, double.NaN, 0.4, 0.5, 0.01),
            new PredictionQuality(3000, 0.7, 0.4, 0.6, 0.02)
        );
    }
}
