using TutorFunctions.LanguageModels;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.LanguageModels.Pipeline;

/// <summary>A budget when many ask at once.</summary>
public sealed class BudgetTests
{
    /// <summary>1,000 tokens in and 200 out of gpt-4o.</summary>
    private const decimal OneCall = 0.0045m;

    [Fact]
    public async Task A_days_budget_holds_when_many_ask_at_once()
    {
        const decimal Budget = 0.05m;
        await using var agents = await ModelAgents.StartAsync(null, ("TUTOR_BUDGET_PER_DAY_USD", "0.05"));
        await agents.EvaluateAsync("light");

        var asked = Enumerable.Range(0, 60).Select(_ => TryAsync(agents)).ToList();
        var answered = (await Task.WhenAll(asked)).Count(static isAnswered => isAnswered);

        answered.ShouldBeGreaterThan(0);
        agents.Spending.Uses.Sum(use => use.CostUsd!.Value).ShouldBeLessThanOrEqualTo(Budget + OneCall);
    }

    [Fact]
    public async Task What_was_held_for_a_call_that_failed_is_free_again()
    {
        await using var agents = await ModelAgents.StartAsync(_ => StubReply.Error(401), ("TUTOR_BUDGET_PER_DAY_USD", "0.02"));
        for (var i = 0; i < 10; i++)
            (await TryAsync(agents)).ShouldBeFalse();
        agents.Models.Script = StubTutor.Answer;

        (await TryAsync(agents)).ShouldBeTrue();
    }

    private static async Task<bool> TryAsync(ModelAgents agents)
    {
        try
        {
            return await agents.EvaluateAsync("light") is Evaluation;
        }
        catch (ModelNotAvailableException)
        {
            return false;
        }
    }
}
