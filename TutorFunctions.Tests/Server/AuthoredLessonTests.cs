using System.Text.Json;

namespace TutorFunctions.Tests.Server;

/// <summary>Whole sessions on the lessons that the product ships.</summary>
public sealed class AuthoredLessonTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly string[] s_interests = ["dinosaurs"];
    private static readonly bool[] s_replanAtTheThird = [false, false, true];

    public static TheoryData<string> Ids => [.. AuthoredLessons.All.Select(lesson => lesson.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_lesson_is_taught_to_its_end_and_asks_something_in_every_message(string id)
    {
        var pupil = await StartAsync(id, new { topic = "any", lesson_id = id });
        pupil.Opening.GetProperty("first_message").GetString()!.Length.ShouldBeGreaterThan(100);

        for (var turn = 0; turn < 60 && !pupil.HasEnded; turn++)
        {
            pupil.Next.GetProperty("question").GetString().ShouldNotBeNullOrWhiteSpace();
            await (turn % 5 == 3 ? pupil.AnswerWronglyAsync() : pupil.AnswerRightlyAsync());
        }

        var status = await pupil.StatusAsync();
        status.GetProperty("status").GetString().ShouldBe("completed");
        Steps(status).ShouldAllBe(step => step.GetProperty("status").GetString() == "completed");
        Steps(status).ShouldAllBe(step => step.GetProperty("status_info").GetProperty("questions_correct").GetInt32() > 0);
    }

    [Fact]
    public async Task The_example_of_the_requirements_is_found_by_its_topic_and_taught()
    {
        var pupil = await FractionsAsync();

        pupil.Opening.GetProperty("status").GetString().ShouldBe("active");
        pupil.Opening.GetProperty("paths").GetArrayLength().ShouldBeGreaterThanOrEqualTo(3);
        pupil.Opening.GetProperty("path_reason").GetString().ShouldNotBeNullOrWhiteSpace();
        pupil.Opening.GetProperty("current_progress").GetProperty("steps_total").GetInt32().ShouldBeInRange(3, 20);
        pupil.Next.GetProperty("question").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Being_confused_three_times_leads_to_a_new_plan_with_a_prerequisite_step()
    {
        var pupil = await FractionsAsync();
        var before = pupil.Opening.GetProperty("current_progress").GetProperty("steps_total").GetInt32();

        var turns = new List<JsonElement>();
        for (var i = 0; i < 3; i++)
            turns.Add(await pupil.SayAsync("I don't know, I'm really confused"));

        turns.Select(turn => turn.GetProperty("plan_updated").GetBoolean()).ShouldBe(s_replanAtTheThird);
        turns[2].GetProperty("replan_reason").GetString().ShouldNotBeNullOrWhiteSpace();
        turns[2].GetProperty("changes_made").GetString()!.ShouldContain("prerequisite");
        var status = await pupil.StatusAsync();
        var steps = Steps(status);
        steps.Count.ShouldBe(before + 1);
        steps[0].GetProperty("kind").GetString().ShouldBe("prerequisite");
        status.GetProperty("current_step").GetProperty("step_id").GetString().ShouldBe(steps[0].GetProperty("step_id").GetString());
        status.GetProperty("study_plan").GetProperty("metadata").GetProperty("plan_version").GetInt32().ShouldBe(2);
        steps[0].GetProperty("status_info").GetProperty("attempts").GetInt32().ShouldBe(0, "a new step inherits no evidence");
        steps[1].GetProperty("status_info").GetProperty("attempts").GetInt32().ShouldBe(3, "the blocked step keeps its own");
    }

    [Fact]
    public async Task Wandering_off_is_led_back_through_the_interest_and_changes_no_status()
    {
        var pupil = await FractionsAsync();
        var before = await pupil.StatusAsync();

        var turn = await pupil.SayAsync("Can we talk about dinosaurs instead?");

        turn.GetProperty("user_intent").GetString().ShouldBe("off_topic");
        turn.GetProperty("evaluation").GetString().ShouldBe("n/a");
        turn.GetProperty("feedback").GetString()!.ShouldContain("dinosaurs", Case.Insensitive);
        turn.GetProperty("next")
            .GetProperty("question")
            .GetString()
            .ShouldBe(pupil.Opening.GetProperty("next").GetProperty("question").GetString());
        Steps(await pupil.StatusAsync()).Select(step => step.ToString()).ShouldBe(Steps(before).Select(step => step.ToString()));
    }

    [Fact]
    public async Task Perfect_quick_answers_complete_several_steps_at_once()
    {
        var pupil = await FractionsAsync();

        var completed = 0;
        var most = 0;
        while (!pupil.HasEnded)
        {
            var turn = await pupil.AnswerRightlyAsync();
            var now = turn.GetProperty("current_progress").GetProperty("steps_completed").GetInt32();
            most = Math.Max(most, now - completed);
            completed = now;
        }

        most.ShouldBeGreaterThan(1);
        pupil.Turns.Count.ShouldBeLessThan(pupil.Opening.GetProperty("current_progress").GetProperty("steps_total").GetInt32());
    }

    [Fact]
    public async Task The_fourth_replan_never_happens_a_person_is_called()
    {
        var pupil = await FractionsAsync();

        while (!pupil.HasEnded)
        {
            pupil.Turns.Count.ShouldBeLessThan(40);
            await pupil.SayAsync("I don't know, I'm really confused");
        }

        pupil.Turns[^1].GetProperty("session_status").GetString().ShouldBe("needs_intervention");
        var status = await pupil.StatusAsync();
        status.GetProperty("needs_intervention").GetBoolean().ShouldBeTrue();
        status.GetProperty("intervention_reason").GetString().ShouldNotBeNullOrWhiteSpace();
        status.GetProperty("study_plan").GetProperty("metadata").GetProperty("replan_count").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task A_question_that_is_passed_over_counts_as_skipped_and_not_as_known()
    {
        var pupil = await FractionsAsync();
        var asked = pupil.Next.GetProperty("question").GetString();

        var turn = await pupil.SayAsync("Can I skip this one?");

        turn.GetProperty("skipped").GetBoolean().ShouldBeTrue();
        turn.GetProperty("next").GetProperty("question").GetString().ShouldNotBe(asked);
        turn.GetProperty("current_progress").GetProperty("steps_completed").GetInt32().ShouldBe(0);
        var info = Steps(await pupil.StatusAsync())[0].GetProperty("status_info");
        info.GetProperty("skipped").GetInt32().ShouldBe(1);
        info.GetProperty("questions_correct").GetInt32().ShouldBe(0);
        info.GetProperty("attempts").GetInt32().ShouldBe(0);
    }

    private Task<Pupil> FractionsAsync() =>
        StartAsync(
            "comparing-fractions",
            new
            {
                topic = "Fractions",
                subtopic = "Comparing Fractions",
                grade = 4,
                student_profile = new { interests = s_interests, learning_style = "visual" },
            }
        );

    private Task<Pupil> StartAsync(string lesson, object request) =>
        Pupil.StartAsync(fixture.Server, AuthoredLessons.Lesson(lesson), request);

    private static List<JsonElement> Steps(JsonElement status) =>
        [.. status.GetProperty("study_plan").GetProperty("todo_list").EnumerateArray()];
}
