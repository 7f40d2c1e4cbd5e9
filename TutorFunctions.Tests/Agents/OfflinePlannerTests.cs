using TutorFunctions.Agents.Planner;
using TutorFunctions.Lessons;
using TutorFunctions.Tests.Server;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Agents;

public class OfflinePlannerTests
{
    private static readonly Lesson s_lesson = AuthoredLessons.Lesson("comparing-fractions");

    [Theory]
    [InlineData(5, 1)]
    [InlineData(20, 1)]
    [InlineData(30, 2)]
    [InlineData(60, 4)]
    public void The_time_there_is_decides_how_many_right_answers_a_concept_asks_for(int minutes, int needed)
    {
        var plan = Plan(minutes);

        plan.TodoList.Where(step => step.Kind == StepKind.Concept).ShouldAllBe(step => step.CorrectNeeded == needed);
        plan.TodoList.Select(step => step.StepId).ShouldBeUnique();
        plan.TodoList[0].Kind.ShouldBe(StepKind.Introduction);
        plan.TodoList[^1].Kind.ShouldBe(StepKind.Summary);
        plan.Reasoning.ShouldContain($"{minutes} minutes");
    }

    [Fact]
    public void A_short_session_teaches_the_first_concepts_and_says_so()
    {
        var plan = Plan(8);

        plan.TodoList.Count(step => step.Kind == StepKind.Concept).ShouldBe(3);
        plan.Reasoning.ShouldContain("first 3 of 6");
    }

    [Fact]
    public void Foundations_are_left_out_until_they_are_found_missing()
    {
        var plan = Plan(20);
        plan.TodoList.ShouldNotContain(step => step.ConceptId == "numerator-and-denominator");

        var changed = Replan(plan, "same-denominator");

        changed.TodoList[1].Kind.ShouldBe(StepKind.Prerequisite);
        changed.TodoList[1].ConceptId.ShouldBe("numerator-and-denominator");
        changed.TodoList[1].StatusInfo.Attempts.ShouldBe(0);
        changed.ChangesMade!.ShouldContain("prerequisite");
        changed.TodoList.Select(step => step.StepId).Except(plan.TodoList.Select(step => step.StepId)).Count().ShouldBe(1);
        plan.TodoList.Select(step => step.StepId).ShouldBeSubsetOf(changed.TodoList.Select(step => step.StepId));
    }

    [Fact]
    public void When_nothing_is_missing_a_smaller_step_with_another_explanation_comes_before()
    {
        var first = Plan(20);
        var second = Replan(first, "same-denominator");

        var third = Replan(second, "same-denominator");

        var added = third.TodoList.Single(step => second.TodoList.All(other => other.StepId != step.StepId));
        added.ConceptId.ShouldBe("same-denominator");
        added.TeachingApproach.ShouldNotBe(
            second.TodoList.Single(step => step.Kind == StepKind.Concept && step.ConceptId == "same-denominator").TeachingApproach
        );
    }

    private static ProposedPlan Plan(int minutes)
    {
        var setup = AgentLessons.Setup(s_lesson, minutes);
        return new OfflinePlanner()
            .PlanAsync(new PlannerInput(setup, AgentLessons.Paths(setup, s_lesson).Paths[0]), s_lesson, CancellationToken.None)
            .Result;
    }

    private static ProposedPlan Replan(ProposedPlan plan, string blocked)
    {
        var setup = AgentLessons.Setup(s_lesson);
        var steps = plan.TodoList.Select(step =>
            step.Kind == StepKind.Concept && step.ConceptId == blocked ? step with { Status = StepStatus.Blocked } : step
        );
        var current = new StudyPlan
        {
            TodoList = [.. steps],
            Metadata = new PlanMetadata
            {
                PlanVersion = plan.TodoList.Count,
                CreatedAt = default,
                LastUpdatedAt = default,
            },
        };
        var input = new PlannerInput(setup, AgentLessons.Paths(setup, s_lesson).Paths[0], current, "The learner is stuck.");
        return new OfflinePlanner().PlanAsync(input, s_lesson, CancellationToken.None).Result;
    }
}
