using System.Text.Json;
using TutorFunctions.Agents.Planner;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.LanguageModels;

/// <summary>What a planner that is played by a model is told of its learner's earlier sessions, and what it may make of it.</summary>
public sealed class EarlierSessionTests
{
    [Fact]
    public async Task The_planner_is_told_what_is_mastered_and_what_comes_back_and_a_review_is_no_foundation()
    {
        await using var agents = await ModelAgents.StartAsync();
        var (setup, concepts) = Returning(agents);

        await PlanAsync(agents, setup);

        var data = agents.Models.Of("planner").Single().Data;
        Texts(data, "shown_in_earlier_sessions").ShouldBe([concepts[1]]);
        Texts(data, "mastered_in_earlier_sessions").ShouldBe([concepts[0]]);
        Texts(data, "reviews_in_overview").ShouldBe(["Something of long ago"]);
        Texts(data, "foundations").ShouldNotContain("Something of long ago");
    }

    [Fact]
    public async Task Whatever_it_answers_reviews_get_their_questions_and_what_is_known_gets_one_at_most()
    {
        await using var agents = await ModelAgents.StartAsync(request => Asking(request, 4));
        var (setup, _) = Returning(agents);

        var plan = await PlanAsync(agents, setup);

        plan.TodoList[0].CorrectNeeded.ShouldBe(2, "one review, and a question of its own");
        plan.TodoList[0].SuccessCriteria.ShouldBe("Answers 2 questions right");
        plan.TodoList.Where(step => step.Kind == StepKind.Concept && Familiar(setup, step))
            .Select(step => step.CorrectNeeded)
            .ShouldBe([1, 1]);
        plan.TodoList.Where(step => step.Kind == StepKind.Concept && !Familiar(setup, step)).ShouldAllBe(step => step.CorrectNeeded > 1);
    }

    [Fact]
    public async Task Where_all_is_mastered_the_model_may_ask_as_it_likes()
    {
        await using var agents = await ModelAgents.StartAsync(request => Asking(request, 2));
        var setup = agents.Setup with { MasteredConcepts = [.. agents.Lesson.Concepts.Select(concept => concept.Id)] };

        var plan = await PlanAsync(agents, setup);

        plan.TodoList.Where(step => step.Kind == StepKind.Concept).ShouldContain(step => step.CorrectNeeded == 2);
    }

    private static bool Familiar(SessionSetup setup, PlanStep step) =>
        setup.KnownConcepts.Concat(setup.MasteredConcepts).Contains(step.ConceptId);

    private static (SessionSetup Setup, List<string> Concepts) Returning(ModelAgents agents)
    {
        var taught = agents.Lesson.Concepts.Where(concept => !concept.IsFoundation).ToList();
        var setup = agents.Setup with
        {
            MasteredConcepts = [taught[0].Id],
            KnownConcepts = [taught[1].Id],
            Reviews = [new ReviewConcept("old/skill", null, "old", "skill")],
        };
        return (setup, taught.ConvertAll(concept => concept.Title));
    }

    private static Task<ProposedPlan> PlanAsync(ModelAgents agents, SessionSetup setup)
    {
        var review = agents.Lesson.Concepts[^1] with { Id = "old/skill", Title = "Something of long ago", IsFoundation = true };
        var lesson = agents.Lesson with { Concepts = [.. agents.Lesson.Concepts, review] };
        return agents.The<IPlanner>().PlanAsync(new PlannerInput(setup, agents.Path), lesson, CancellationToken.None);
    }

    private static StubReply Asking(StubRequest request, int questions)
    {
        var plan = JsonSerializer.SerializeToNode(StubTutor.Plan(request.Data))!;
        foreach (var step in plan["todo_list"]!.AsArray())
            step!["questions_needed"] = questions;
        return StubReply.Saying(plan.ToJsonString());
    }

    private static IEnumerable<string?> Texts(JsonElement data, string name) =>
        data.GetProperty(name).EnumerateArray().Select(text => text.GetString());
}
