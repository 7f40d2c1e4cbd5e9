using FsCheck;
using FsCheck.Fluent;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Rules;

/// <summary>
/// What holds whatever a learner does and whatever a planner proposes: hundreds of sessions of random replies, with planners that drop,
/// reorder, rename and reset steps as they like.
/// </summary>
public class SessionRuleProperties
{
    private static readonly Arbitrary<(int Steps, int Needed, int[] Choices)> Sessions = (
        from steps in Gen.Choose(1, 7)
        from needed in Gen.Choose(1, 3)
        from choices in Gen.Choose(0, int.MaxValue - 1).ArrayOf(60)
        select (steps, needed, choices)
    ).ToArbitrary();

    [Fact]
    public void A_finished_step_stays_finished_with_its_evidence_through_every_replan() =>
        Always(
            (before, after, _, _) =>
            {
                foreach (var step in before.TodoList.Where(step => step.Status == StepStatus.Completed))
                    after.TodoList.Single(other => other.StepId == step.StepId).ShouldBe(step);
            }
        );

    [Fact]
    public void Evidence_stays_with_its_step_and_a_new_step_has_none() =>
        Always(
            (before, after, effect, route) =>
            {
                if (route != Route.Replan)
                    return;
                var known = effect.Session.Plan!.TodoList.ToDictionary(step => step.StepId);
                foreach (var step in after.TodoList)
                {
                    var expected = known.TryGetValue(step.StepId, out var earlier) ? earlier.StatusInfo : new StepProgress();
                    step.StatusInfo.Attempts.ShouldBe(expected.Attempts);
                    step.StatusInfo.QuestionsCorrect.ShouldBe(expected.QuestionsCorrect);
                    step.StatusInfo.Skipped.ShouldBe(expected.Skipped);
                    if (earlier is not null)
                        step.ConceptId.ShouldBe(earlier.ConceptId);
                }
            }
        );

    [Fact]
    public void A_step_completes_only_by_a_right_answer_of_the_learner_given_for_it() =>
        Always(
            (before, after, effect, _) =>
            {
                foreach (
                    var step in after.TodoList.Where(step =>
                        step.Status == StepStatus.Completed
                        && before.TodoList.Any(other => other.StepId == step.StepId && other.Status != StepStatus.Completed)
                    )
                )
                {
                    step.StatusInfo.QuestionsCorrect.ShouldBeGreaterThan(before.Step(step.StepId).StatusInfo.QuestionsCorrect);
                    step.StatusInfo.CompletedAt.ShouldNotBeNull();
                }
            }
        );

    [Fact]
    public void Only_legal_statuses_and_at_most_one_step_in_progress() =>
        Always(
            (before, after, effect, _) =>
            {
                after.TodoList.Count(step => step.Status == StepStatus.InProgress).ShouldBeLessThanOrEqualTo(1);
                after.TodoList.ShouldAllBe(step => Enum.IsDefined(step.Status));
                foreach (var step in effect.Session.Plan!.TodoList)
                {
                    var was = before.Step(step.StepId) with { StatusInfo = step.StatusInfo };
                    StepTransitions.IsLegal(before.With(was, default), was, step.Status).ShouldBeTrue($"{was.Status} to {step.Status}");
                }
            }
        );

    [Fact]
    public void Replans_never_exceed_their_limit_and_the_next_one_needed_calls_a_person() =>
        Always(
            (before, after, effect, route) =>
            {
                after.Metadata.ReplanCount.ShouldBeLessThanOrEqualTo(after.Metadata.MaxReplans);
                if (effect.ReplanNeeded && before.Metadata.ReplanCount == before.Metadata.MaxReplans)
                    route.ShouldBe(Route.Intervene);
                if (route == Route.Replan)
                    after.Metadata.PlanVersion.ShouldBe(before.Metadata.PlanVersion + 1);
            }
        );

    [Fact]
    public void A_question_is_open_until_the_session_ends() =>
        Prop.ForAll(Sessions, input =>
            {
                var session = new SimulatedSession(input.Steps, input.Needed);
                foreach (var choice in input.Choices.TakeWhile(_ => !session.HasEnded))
                {
                    session.State.Open.ShouldNotBeNull();
                    session.Plan.TodoList.Select(step => step.StepId).ShouldContain(session.State.Open!.StepId);
                    session.Reply(ActOf(choice), plan => Chaos(plan, choice));
                }
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Right_answers_alone_end_any_plan() =>
        Prop.ForAll(Sessions, input =>
            {
                var session = new SimulatedSession(input.Steps, input.Needed);
                foreach (var choice in input.Choices.Take(20).TakeWhile(_ => !session.HasEnded))
                    session.Reply(ActOf(choice), plan => Chaos(plan, choice));
                for (var answers = 0; answers < 200 && !session.HasEnded; answers++)
                    session.Reply(Act.Right);
                session.HasEnded.ShouldBeTrue();
                if (session.LastRoute == Route.End)
                    session.Plan.TodoList.ShouldAllBe(step => step.Status == StepStatus.Completed);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_off_the_topic_or_a_question_of_the_learners_changes_nothing() =>
        Prop.ForAll(Sessions, input =>
            {
                var session = new SimulatedSession(input.Steps, input.Needed);
                foreach (var choice in input.Choices.TakeWhile(_ => !session.HasEnded))
                {
                    var (plan, open) = (session.Plan, session.State.Open);
                    session.Reply(choice % 2 == 0 ? Act.OffTopic : Act.Question);
                    session.Plan.ShouldBeSameAs(plan);
                    session.State.Open.ShouldBeSameAs(open);
                    session.Reply(ActOf(choice), current => Chaos(current, choice));
                }
            })
            .QuickCheckThrowOnFailure();

    private static void Always(Action<StudyPlan, StudyPlan, ReplyEffect, Route> check) =>
        Prop.ForAll(Sessions, input =>
            {
                var session = new SimulatedSession(input.Steps, input.Needed);
                foreach (var choice in input.Choices.TakeWhile(_ => !session.HasEnded))
                {
                    var before = session.Plan;
                    var effect = session.Reply(ActOf(choice), plan => Chaos(plan, choice));
                    check(before, session.Plan, effect, session.LastRoute);
                }
            })
            .QuickCheckThrowOnFailure();

    private static Act ActOf(int choice) => (Act)(choice % Enum.GetValues<Act>().Length);

    /// <summary>
    /// A planner that cannot be trusted: it forgets steps, turns them round, claims what nobody has shown, and adds new ones.
    /// </summary>
    private static IReadOnlyList<PlanStep> Chaos(StudyPlan plan, int choice)
    {
        var kept = plan
            .TodoList.Where((_, index) => ((choice >> (index % 16)) & 3) != 0 || plan.TodoList.Length == 1)
            .Select(step =>
                step with
                {
                    Status = StepStatus.Completed,
                    StatusInfo = new StepProgress { QuestionsCorrect = 9, Attempts = 9 },
                    ConceptId = "stolen",
                }
            );
        var changed = choice % 3 == 0 ? kept.Reverse() : kept;
        var added = SimulatedSession.Step($"added {plan.Metadata.PlanVersion}", $"concept {choice % 7}") with
        {
            Status = StepStatus.Completed,
            StatusInfo = new StepProgress { QuestionsCorrect = 5 },
        };
        return choice % 5 == 0 ? [added, added, .. changed] : [.. changed, added];
    }
}
