using Microsoft.Extensions.Configuration;
using TutorFunctions.Agents;
using TutorFunctions.Agents.Evaluator;
using TutorFunctions.Agents.Executor;
using TutorFunctions.Agents.Planner;
using TutorFunctions.LanguageModels;
using TutorFunctions.Learners;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Nightly;
using TutorFunctions.Learners.Practice;
using TutorFunctions.Lessons;
using TutorFunctions.Safety.Distress;
using TutorFunctions.Sessions;
using TutorFunctions.Tests.Agents;
using TutorFunctions.Tests.Learners;
using TutorFunctions.Tests.Server;
using TutorFunctions.Tests.Stores;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Sessions;

/// <summary>What earlier answers change in a learner's next session.</summary>
public sealed class ReturningLearnerTests
{
    private const string Stranger = "a stranger";

    private static readonly Lesson s_fractions = AuthoredLessons.Lesson("comparing-fractions");
    private static readonly Lesson s_equations = AuthoredLessons.Lesson("linear-equations");
    private static readonly Concept s_first = s_fractions.Concepts.First(concept => !concept.IsFoundation);

    [Fact]
    public async Task What_is_mastered_and_remembered_is_left_out_and_the_rest_gets_no_more_for_it()
    {
        await using var stores = await OpenAsync();
        await AnswerAsync(stores, s_fractions, s_first.Id, rights: 6, Now.AddDays(-1));

        var fresh = await PlanAsync(stores, s_fractions, Stranger);
        var plan = await PlanAsync(stores, s_fractions, "ada");

        plan.TodoList.ShouldNotContain(step => step.ConceptId == s_first.Id && step.Kind == StepKind.Concept);
        plan.Reasoning.ShouldContain($"left out: \"{s_first.Title}\"");
        plan.TodoList.Sum(step => step.CorrectNeeded).ShouldBeLessThan(fresh.TodoList.Sum(step => step.CorrectNeeded));
    }

    [Fact]
    public async Task When_everything_is_mastered_each_idea_is_asked_about_all_the_same()
    {
        await using var stores = await OpenAsync();
        foreach (var concept in s_fractions.Concepts)
            await AnswerAsync(stores, s_fractions, concept.Id, rights: 6, Now.AddDays(-1));

        var plan = await PlanAsync(stores, s_fractions, "ada");

        plan.TodoList.Count(step => step.Kind == StepKind.Concept).ShouldBe(s_fractions.Concepts.Count(concept => !concept.IsFoundation));
    }

    [Fact]
    public async Task What_was_mastered_long_ago_is_asked_about_once()
    {
        await using var stores = await OpenAsync();
        await AnswerAsync(stores, s_fractions, s_first.Id, rights: 6, Now.AddDays(-20));

        var plan = await PlanAsync(stores, s_fractions, "ada", minutes: 60);

        plan.TodoList.Single(step => step.ConceptId == s_first.Id && step.Kind == StepKind.Concept).CorrectNeeded.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_about_to_be_forgotten_opens_the_next_session_though_it_is_about_something_else()
    {
        await using var stores = await OpenAsync();
        await AnswerAsync(stores, s_fractions, s_first.Id, rights: 6, Now.AddDays(-90));
        var source = new Lessons();
        var setup = await PrepareAsync(stores, s_equations, "ada", 20);
        var lesson = await source.OfAsync(setup, TestContext.Current.CancellationToken);

        var paths = AgentLessons.Paths(setup, lesson);
        var state = new SessionState
        {
            Setup = setup,
            Paths = paths.Paths,
            SelectedPathId = paths.PreferredId,
        };
        var planned = await new OfflinePlanner().PlanAsync(
            new PlannerInput(setup, state.ChosenPath()),
            lesson,
            TestContext.Current.CancellationToken
        );
        state = state.WithFirstPlan(planned, default);
        var message = await new OfflineExecutor().WriteAsync(
            AgentInputs.OfExecutor(state, state.Plan!.CurrentStep!, new Turn(), opensStep: true),
            lesson,
            TestContext.Current.CancellationToken
        );

        setup
            .Reviews.ShouldHaveSingleItem()
            .ShouldBe(new ReviewConcept($"comparing-fractions/{s_first.Id}", null, "comparing-fractions", s_first.Id));
        planned.TodoList[0].CorrectNeeded.ShouldBe(2);
        planned.TodoList.Skip(1).ShouldAllBe(step => s_equations.Concepts.Any(concept => concept.Id == step.ConceptId));
        s_first.Items.Select(item => item.Id).ShouldContain(message.Asked.ItemId);
        message.Teaching.ShouldContain("something that you learned earlier");
        var before = SessionSummary.Of(state.Asking(message.Asked, default), Now);
        SessionEvidence.Of(setup, before, Judged(1, isRight: true), null)!.Skill.ShouldBe($"comparing-fractions/{s_first.Id}");
        SessionEvidence.Of(setup, before, Judged(1, isRight: true), null)!.LessonId.ShouldBe("comparing-fractions");
    }

    [Fact]
    public async Task A_review_whose_content_is_gone_is_left_out()
    {
        await using var stores = await OpenAsync();
        await stores.Evidence.RecordAsync(
            Answers.Of(1, "gone", isRight: true) with
            {
                LearnerId = "ada",
                At = Now.AddDays(-90),
            },
            TestContext.Current.CancellationToken
        );

        (await PrepareAsync(stores, s_equations, "ada", 20)).Reviews.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_goes_on_when_the_lesson_of_a_review_is_deleted_while_its_question_is_open()
    {
        await using var stores = await OpenAsync();
        await AnswerAsync(stores, s_fractions, s_first.Id, rights: 6, Now.AddDays(-90));
        var setup = await PrepareAsync(stores, s_equations, "ada", 20);
        var whole = await new Lessons().OfAsync(setup, TestContext.Current.CancellationToken);
        var paths = AgentLessons.Paths(setup, whole);
        var state = new SessionState
        {
            Setup = setup,
            Paths = paths.Paths,
            SelectedPathId = paths.PreferredId,
        };
        state = state.WithFirstPlan(
            await new OfflinePlanner().PlanAsync(new PlannerInput(setup, state.ChosenPath()), whole, TestContext.Current.CancellationToken),
            default
        );
        var asked = await new OfflineExecutor().WriteAsync(
            AgentInputs.OfExecutor(state, state.Plan!.CurrentStep!, new Turn(), opensStep: true),
            whole,
            TestContext.Current.CancellationToken
        );
        state = state.Asking(asked.Asked, Now);

        // As another process reads the setup, which has no lesson in memory.
        var source = new Lessons { Deleted = s_fractions.Id };
        var reread = setup with { };
        var reply = new InboxEntry(1, InboxKind.Reply, "1", "5/8", Now);
        var judged = await Evaluating(source)
            .RunAsync(AgentInputs.OfEvaluator(state with { Setup = reread }, reply), TestContext.Current.CancellationToken);
        var effect = ReplyEffect.Of(state, judged, reply);
        var next = await new OfflineExecutor().WriteAsync(
            AgentInputs.OfExecutor(
                effect.Session with
                {
                    Setup = reread,
                },
                effect.Session.Plan!.CurrentStep!,
                new Turn { Entry = reply, Evaluation = judged },
                opensStep: false
            ),
            await source.OfAsync(reread, TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken
        );

        judged.AnswerEvaluation.ShouldBe(AnswerEvaluation.NotApplicable);
        judged.Feedback.ShouldContain("does not count");
        effect.ReplanNeeded.ShouldBeFalse();
        effect.Session.Plan!.TodoList.Sum(step => step.StatusInfo.QuestionsAsked).ShouldBe(0);
        SessionEvidence
            .Of(setup, SessionSummary.Of(state, Now), Judged(1, isRight: true) with { Evaluation = judged, Entry = reply }, null)
            .ShouldBeNull("nobody could judge it");
        s_equations.Concepts.SelectMany(concept => concept.Items).Select(item => item.Id).ShouldContain(next.Asked.ItemId);
    }

    [Fact]
    public async Task The_profile_that_is_stored_fills_in_what_the_request_leaves_open()
    {
        await using var stores = await OpenAsync();
        await stores.Learners.PutProfileAsync(
            new LearnerProfile
            {
                LearnerId = "ada",
                Interests = ["space"],
                LearningStyle = LearningStyle.Visual,
                PreferredPace = Pace.Slow,
                UpdatedAt = Now,
            },
            TestContext.Current.CancellationToken
        );

        var setup = await Returning(stores)
            .PrepareAsync(
                Setup(s_fractions, "ada", 20) with
                {
                    Profile = new StudentProfile { PreferredPace = Pace.Fast },
                },
                s_fractions,
                TestContext.Current.CancellationToken
            );

        setup.Profile.Interests.ShouldBe(["space"]);
        setup.Profile.LearningStyle.ShouldBe(LearningStyle.Visual);
        setup.Profile.PreferredPace.ShouldBe(Pace.Fast);
    }

    [Fact]
    public async Task Sessions_of_a_build_that_kept_no_record_are_taken_over()
    {
        await using var stores = await OpenAsync();
        await stores.Sessions.CreateAsync(Setup(s_fractions, "ada", 20), TestContext.Current.CancellationToken);
        var opening = new TurnRecord
        {
            SessionId = "session",
            Turn = 0,
            At = Now,
            Summary = SessionSummary.Before(Setup(s_fractions, "ada", 20)) with
            {
                Status = SessionStatus.Active,
                Turn = 0,
                Open = new OpenQuestion
                {
                    ItemId = s_first.Items[0].Id,
                    ConceptId = s_first.Id,
                    StepId = "step",
                    Seed = 1,
                    AskedInTurn = 0,
                },
            },
        };
        await stores.Sessions.RecordAsync(opening, TestContext.Current.CancellationToken);
        await stores.Sessions.RecordAsync(
            Judged(1, isRight: true) with
            {
                Summary = opening.Summary with { Turn = 1, LastTaken = 1 },
            },
            TestContext.Current.CancellationToken
        );
        await stores.Learners.EraseAsync("ada", TestContext.Current.CancellationToken);

        await PrepareAsync(stores, s_fractions, "ada", 20);

        (await stores.Evidence.ReadAsync("ada", 0, 10, null, TestContext.Current.CancellationToken))
            .ShouldHaveSingleItem()
            .Answer.Source.ShouldBe("session/session/1");
    }

    [Fact]
    public async Task Ten_questions_that_lead_nowhere_end_the_session_with_a_call_for_help()
    {
        var session = Confused();

        var outcome = await session.RunAsync(Tired(formatVersion: 5, "ada"));

        outcome.Status.ShouldBe(SessionStatus.NeedsIntervention);
        session.Recorded[^1].Turn.ShouldBe(2, "eight chances were wasted in earlier sessions");
        outcome.Reason!.ShouldContain("10 questions on \"a\" have brought no progress");
    }

    [Theory]
    [InlineData(4, "ada")]
    [InlineData(5, null)]
    public async Task A_session_of_an_earlier_build_and_one_of_nobody_go_on(int formatVersion, string? learner)
    {
        var session = Confused();

        await session.RunAsync(Tired(formatVersion, learner));

        session.Recorded.Count.ShouldBeGreaterThan(4);
    }

    private static DateTime Now { get; } = new(2026, 6, 1, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Every question is a new one, and every answer is wrong.</summary>
    private static MockedOrchestration Confused()
    {
        var session = new MockedOrchestration { AsksAnew = true };
        session.Replies.AddRange(Enumerable.Repeat("wrong", 20));
        return session;
    }

    private static SessionState Tired(int formatVersion, string? learner)
    {
        var run = Enumerable
            .Repeat(0.0, 8)
            .Aggregate(PracticeRun.Begin(0.25), (run, score) =>
                run.After(score, 0, TutorFunctions.Learners.Knowledge.TracingParameters.Default)
            );
        return new SessionState
        {
            FormatVersion = formatVersion,
            Setup = MockedOrchestration.Setup() with
            {
                LearnerId = learner,
                Practice = new Dictionary<string, PracticeRun> { ["concept a"] = run },
            },
        };
    }

    private static TurnRecord Judged(int turn, bool isRight) =>
        new()
        {
            SessionId = "session",
            Turn = turn,
            At = Now,
            Entry = new InboxEntry(turn, InboxKind.Reply, $"{turn}", "5/8", Now.AddMinutes(turn)),
            Evaluation = MockedOrchestration.Judged(isRight),
            Summary = SessionSummary.Before(Setup(s_fractions, "ada", 20)) with { Turn = turn },
        };

    private static Task<StoreUnderTest> OpenAsync() => StoreKinds.OpenAsync(StoreKinds.InMemory);

    private static SessionSetup Setup(Lesson lesson, string learner, int minutes) =>
        AgentLessons.Setup(lesson, minutes) with
        {
            LearnerId = learner,
            CreatedAt = Now,
        };

    private static ReturningLearner Returning(StoreUnderTest stores) =>
        new(
            stores.Learners,
            stores.Evidence,
            stores.Sessions,
            new Lessons(),
            new Forecasts(stores.NightlyModels, new NightlySettings(false), TimeProvider.System)
        );

    private static Task<SessionSetup> PrepareAsync(StoreUnderTest stores, Lesson lesson, string learner, int minutes) =>
        Returning(stores).PrepareAsync(Setup(lesson, learner, minutes), lesson, default);

    private static async Task<ProposedPlan> PlanAsync(StoreUnderTest stores, Lesson lesson, string learner, int minutes = 30)
    {
        var setup = await PrepareAsync(stores, lesson, learner, minutes);
        var paths = AgentLessons.Paths(setup, lesson);
        return await new OfflinePlanner().PlanAsync(
            new PlannerInput(setup, paths.Paths.First(path => path.Id == paths.PreferredId)),
            lesson,
            default
        );
    }

    private static async Task AnswerAsync(StoreUnderTest stores, Lesson lesson, string concept, int rights, DateTime at)
    {
        for (var number = 0; number < rights; number++)
        {
            await stores.Evidence.RecordAsync(
                Answers.Of(number, concept, isRight: true) with
                {
                    LearnerId = "ada",
                    Source = EvidenceSource.OfTurn($"{lesson.Id} {concept}", number),
                    Skill = SkillKey.Of(null, lesson.Id, concept),
                    LessonId = lesson.Id,
                    At = at.AddMinutes(number * 15),
                },
                default
            );
        }
    }

    private static EvaluatorActivity Evaluating(ILessonSource lessons) =>
        new(
            new Agent<IEvaluator>(AgentRole.Evaluator, new OfflineEvaluator(), null, TimeProvider.System),
            ModelSettings.AllOffline,
            lessons,
            new DistressScreen([]),
            SupportContact.Read(new ConfigurationBuilder().Build())
        );

    private sealed class Lessons : ILessonSource
    {
        public string? Deleted { get; init; }

        public ValueTask<Lesson> GetAsync(string? courseId, string lessonId, CancellationToken cancellation) =>
            new(
                AuthoredLessons.All.FirstOrDefault(lesson => lesson.Id == lessonId && lesson.Id != Deleted)
                    ?? throw new KeyNotFoundException()
            );
    }
}
