using TutorFunctions.Lessons;
using TutorFunctions.Tests.Courses;
using TutorFunctions.Tests.Server;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Agents;

/// <summary>What only shows over the length of a session.</summary>
public sealed class WholeSessionTests
{
    private const string Confused = "I don't know, I'm really confused";

    public static TheoryData<string> Authored => [.. AuthoredLessons.All.Select(lesson => lesson.Id)];

    [Fact]
    public async Task No_question_of_an_imported_lesson_comes_again_after_its_solution_while_its_concept_has_others()
    {
        var copies = new List<string>();
        foreach (var lesson in RealContent.Result.Course.Lessons)
        {
            var session = await PlayedAsync(new AgentSession(lesson));
            var soon = session
                .Asked.Zip(session.Asked.Skip(1))
                .Where(pair => pair.First.Question == pair.Second.Question)
                .Select(pair => pair.First.ItemId);
            var plenty = session
                .Asked.GroupBy(asked => asked.Question)
                .Where(group => group.Count() > 1 && Spare(lesson, session) > 0)
                .Select(group => group.First().ItemId);
            copies.AddRange(soon.Concat(plenty).Select(item => $"{lesson.Title}: {item}"));
        }

        copies.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Authored))]
    public async Task A_learner_who_is_right_sees_no_question_twice(string id)
    {
        var session = await PlayedAsync(new AgentSession(AuthoredLessons.Lesson(id)));

        session.Asked.Select(asked => asked.Question).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Authored))]
    public async Task Every_path_opens_its_first_idea_in_a_way_of_its_own_or_teaches_in_another_order(string id)
    {
        var lesson = AuthoredLessons.Lesson(id);
        foreach (var style in Enum.GetValues<LearningStyle>())
        {
            var paths = AgentLessons.Paths(AgentLessons.Setup(lesson, style: style), lesson).Paths;
            var plans = new List<string>();
            foreach (var path in paths)
            {
                var plan = await new TutorFunctions.Agents.Planner.OfflinePlanner().PlanAsync(
                    new TutorFunctions.Agents.Planner.PlannerInput(AgentLessons.Setup(lesson, style: style), path),
                    lesson,
                    CancellationToken.None
                );
                plans.Add(string.Join(", ", plan.TodoList.Select(step => $"{step.Title} by {step.TeachingApproach}")));
            }

            plans.ShouldBeUnique($"{style}: no path is another under a new name");
        }
    }

    [Fact]
    public async Task Three_replans_bring_three_different_steps_and_messages()
    {
        var session = new AgentSession(AuthoredLessons.Lesson("comparing-fractions"));
        await session.StartAsync();
        var (titles, messages, changes) = (new List<string>(), new List<string>(), new List<string>());
        while (!session.HasEnded)
        {
            var replans = session.State.Plan!.Metadata.ReplanCount;
            await session.ReplyAsync(Confused);
            if (session.State.Plan!.Metadata.ReplanCount == replans)
                continue;
            titles.Add(session.State.Plan.CurrentStep!.Title);
            messages.Add($"{session.Message.Teaching} {session.Message.Question}");
            changes.Add(session.ChangesMade!);
        }

        titles.Count.ShouldBe(3);
        titles.ShouldBeUnique();
        messages.ShouldBeUnique();
        changes.ShouldBeUnique();
    }

    [Fact]
    public async Task A_missed_challenge_is_no_failure_of_the_step_ahead_and_the_session_goes_on_where_it_was()
    {
        var session = new AgentSession(AuthoredLessons.Lesson("comparing-fractions"), pace: Pace.Fast);
        await session.StartAsync();
        while (!session.State.Open!.IsChallenge)
            await session.ReplyAsync(RightAnswer(session));
        var (current, ahead) = (session.State.Plan!.CurrentStep!.StepId, session.State.Open.StepId);

        await session.ReplyAsync(Confused);

        session.State.Plan!.CurrentStep!.StepId.ShouldBe(current);
        session.State.Plan.Step(ahead).Status.ShouldBe(StepStatus.Pending);
        session.State.Plan.Step(ahead).FailuresInARow.ShouldBe(0);
        session.State.Open!.StepId.ShouldBe(current);
        session.Message.Teaching.ShouldStartWith("Let us leave that one");
    }

    [Theory]
    [MemberData(nameof(Authored))]
    public async Task Whoever_answers_everything_with_a_letter_is_helped_and_in_the_end_gets_a_person(string id)
    {
        var session = new AgentSession(AuthoredLessons.Lesson(id));
        await session.StartAsync();

        for (var turn = 0; turn < 400 && !session.HasEnded; turn++)
            await session.ReplyAsync("A");

        session.HasEnded.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_keeps_wandering_off_is_told_how_to_get_help_or_leave_the_question_out()
    {
        var session = new AgentSession(AuthoredLessons.Lesson("linear-equations"));
        await session.StartAsync();

        var feedback = new List<string>();
        for (var turn = 0; turn < 4; turn++)
            feedback.Add((await session.ReplyAsync("My brother has a new bicycle")).Feedback);

        feedback[0].ShouldNotContain("say \"skip\"");
        feedback[3].ShouldContain("say \"skip\"");
        session.State.Plan!.TodoList.ShouldAllBe(step => step.StatusInfo.Attempts == 0);
    }

    private static async Task<AgentSession> PlayedAsync(AgentSession session)
    {
        await session.StartAsync();
        for (var turn = 0; turn < 500 && !session.HasEnded; turn++)
            await session.ReplyAsync(RightAnswer(session));
        session.HasEnded.ShouldBeTrue();
        return session;
    }

    private static string RightAnswer(AgentSession session) =>
        session.Open.Answer.Accepted.Count > 0
            ? session.Open.Answer.Accepted[0]
            : string.Join(" and ", session.Open.Answer.KeyIdeas.Select(idea => idea.Phrases[0]));

    /// <summary>Whole questions of the lesson's taught concepts that the session has not asked.</summary>
    private static int Spare(Lesson lesson, AgentSession session)
    {
        var asked = session.Asked.Select(question => question.ItemId).ToHashSet();
        var last = session.Asked[^1];
        var step = session.State.Plan!.Step(last.StepId);
        return lesson.Concept(step.ConceptId).Items.Count(item => item.ProblemId is null && !asked.Contains(item.Id));
    }
}
