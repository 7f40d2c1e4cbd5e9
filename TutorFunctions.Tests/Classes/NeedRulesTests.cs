using TutorFunctions.Classes;
using TutorFunctions.Learners.AtRisk;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Classes;

public sealed class NeedRulesTests
{
    private static readonly DateTime s_now = new(2026, 3, 9, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Nobody_is_named_whose_session_goes_on() => Of(Learner("ann", Session())).ShouldBeEmpty();

    [Fact]
    public void Each_cause_is_named_and_the_most_urgent_comes_first()
    {
        var needs = Of(
            Learner("quiet", Session() with { LastAt = s_now.AddDays(-4) }),
            Learner("stuck", Session() with { Failures = 3, FailingSince = s_now.AddMinutes(-5) }),
            Learner("distressed", Session() with { Distress = new SignedTurn(4, s_now.AddHours(-1)) }),
            Learner("asking", Session() with { PersonWanted = new SignedTurn(2, s_now.AddHours(-2)) }),
            Learner("stopped", Session() with { Status = SessionStatus.NeedsIntervention, Reason = "Three replans." }),
            Learner("broken", Session() with { Status = SessionStatus.Failed })
        );

        needs
            .Select(need => (need.LearnerId, need.Kind))
            .ShouldBe([
                ("distressed", NeedKind.Distress),
                ("asking", NeedKind.AskedForPerson),
                ("stopped", NeedKind.NeedsIntervention),
                ("broken", NeedKind.SessionFailed),
                ("stuck", NeedKind.Stuck),
                ("quiet", NeedKind.Quiet),
            ]);
        needs.ShouldAllBe(need => need.Reason.Length > 0 && need.Action.Length > 0);
        needs[0].AlertId.ShouldBe("session.4");
        needs[2].Reason.ShouldBe("Three replans.");
    }

    [Fact]
    public void Two_failures_in_a_row_are_not_being_stuck() => Of(Learner("ann", Session() with { Failures = 2 })).ShouldBeEmpty();

    [Fact]
    public void A_session_that_has_ended_is_not_quiet() =>
        Of(Learner("ann", Session() with { Status = SessionStatus.Completed, LastAt = s_now.AddDays(-40) })).ShouldBeEmpty();

    [Fact]
    public void A_missed_due_date_is_told_from_work_that_is_late_and_from_work_that_is_done()
    {
        var assignment = Assignment("essay", s_now.AddDays(-1));
        AssignmentWork[] work =
        [
            new("essay", "late", "session 1", s_now.AddDays(-2), null),
            new("essay", "done", "session 2", s_now.AddDays(-2), s_now.AddDays(-1.5)),
        ];

        var needs = Of([assignment], work, Learner("missed"), Learner("late"), Learner("done"));

        needs.Select(need => need.LearnerId).ShouldBe(["late", "missed"], ignoreOrder: true);
        needs.Single(need => need.LearnerId == "late").Reason.ShouldContain("still under way");
        needs.Single(need => need.LearnerId == "missed").Reason.ShouldContain("not started");
    }

    [Fact]
    public void An_assignment_for_a_group_or_due_before_a_learner_came_is_missed_by_nobody_else() =>
        Of(
            [Assignment("essay", s_now.AddDays(-1)) with { Group = "red" }],
            [],
            Learner("other") with
            {
                Group = "blue",
            },
            Learner("new") with
            {
                Group = "red",
                JoinedAt = s_now,
            }
        )
            .ShouldBeEmpty();

    [Fact]
    public void Who_is_at_risk_is_named_with_the_reason_and_its_evidence()
    {
        var standing = new CourseStanding
        {
            TimePassed = 0.5,
            Skills = 10,
            Known = 1,
        };
        var learner = Learner("ann") with { Risk = new CourseRisk("course", standing, 1, s_now.AddDays(-1), [3, 4]) };

        var need = Of(learner).ShouldHaveSingleItem();

        (need.Kind, need.Evidence).ShouldBe((NeedKind.AtRisk, learner.Risk!.Evidence));
        need.Reason.ShouldContain("of 10 skills known");
    }

    [Theory]
    [InlineData(-1, null, WorkStatus.Missed)]
    [InlineData(1, null, WorkStatus.NotStarted)]
    public void Work_that_was_not_started_is_missed_from_its_due_date_on(int due, DateTime? completed, WorkStatus status) =>
        AssignmentWork
            .StatusOf(Assignment("essay", s_now.AddDays(due)), completed is null ? null : Work(completed), s_now)
            .ShouldBe(status);

    [Theory]
    [InlineData(1, 0, WorkStatus.InProgress)]
    [InlineData(-1, 0, WorkStatus.Late)]
    [InlineData(1, -1, WorkStatus.Completed)]
    [InlineData(-2, -1, WorkStatus.CompletedLate)]
    public void Work_that_was_started_is_in_time_or_late(int due, int completed, WorkStatus status) =>
        AssignmentWork
            .StatusOf(Assignment("essay", s_now.AddDays(due)), Work(completed == 0 ? null : s_now.AddDays(completed)), s_now)
            .ShouldBe(status);

    private static AssignmentWork Work(DateTime? completed) => new("essay", "ann", "session", s_now.AddDays(-3), completed);

    private static IReadOnlyList<Need> Of(params ClassLearner[] learners) => Of([], [], learners);

    private static IReadOnlyList<Need> Of(
        IReadOnlyList<Assignment> assignments,
        IReadOnlyList<AssignmentWork> work,
        params ClassLearner[] learners
    ) => NeedRules.Of(learners, assignments, work, s_now, TimeSpan.FromDays(3));

    private static ClassLearner Learner(string id, params ClassSession[] sessions) =>
        new()
        {
            LearnerId = id,
            JoinedAt = s_now.AddDays(-30),
            Open = sessions,
        };

    private static ClassSession Session() =>
        new()
        {
            SessionId = "session",
            LearnerId = "ann",
            Topic = "Fractions",
            Status = SessionStatus.Active,
            Turn = 5,
            StartedAt = s_now.AddHours(-1),
            LastAt = s_now.AddMinutes(-1),
        };

    private static Assignment Assignment(string id, DateTime due) =>
        new()
        {
            Id = id,
            Title = id,
            Kind = AssignmentKind.Topic,
            Topic = "Fractions",
            DueAt = due,
            CreatedAt = s_now.AddDays(-10),
        };
}
