using System.Text.Json.Nodes;

namespace TutorFunctions.Tools.Demo;

/// <summary>Takes each learner of the script through the course: experience, assessment, a lesson, and what is known then.</summary>
internal sealed class DemoPlayer(TutorApi api, DemoScreen screen)
{
    private const int Stages = 6;

    public async Task PlayAsync(CancellationToken cancellation)
    {
        screen.Opening();
        await api.PutAsync($"/courses/{DemoScript.CourseId}", (JsonObject)DemoScript.Course.DeepClone(), cancellation);
        screen.Course(await api.GetAsync($"/courses/{DemoScript.CourseId}", cancellation));
        foreach (var learner in DemoScript.Learners)
            await PlayAsync(learner, cancellation);
        screen.Class(await api.GetAsync($"/classes/{DemoScript.CourseId}/overview", cancellation));
        screen.Closing();
    }

    private async Task PlayAsync(DemoLearner learner, CancellationToken cancellation)
    {
        screen.Learner(await api.PutAsync($"/learners/{learner.Id}", (JsonObject)learner.Profile.DeepClone(), cancellation));
        var experiences = $"/courses/{DemoScript.CourseId}/experiences";
        var experience = await api.PostAsync(experiences, new JsonObject { ["learner_id"] = learner.Id }, cancellation);
        screen.Stage(1, Stages, "Learning path");
        screen.Path(experience["learning_path"]!);
        screen.Stage(2, Stages, "Curated content");
        screen.Content(experience["curated_content"]!);
        screen.Stage(3, Stages, "Diagnostic assessment");
        await AssessAsync(learner, experience["initial_assessment"]!, cancellation);
        experience = await api.GetAsync($"{experiences}/{experience["experience_id"]}", cancellation);
        screen.Assessment(experience["initial_assessment"]!);
        screen.Stage(4, Stages, "A lesson");
        await LearnAsync(learner, cancellation);
        screen.Stage(5, Stages, "Progress");
        screen.Progress(await api.GetAsync($"/learners/{learner.Id}/progress", cancellation));
        screen.Knowledge(await api.GetAsync($"/learners/{learner.Id}/knowledge", cancellation));
        screen.Stage(6, Stages, "Recommendations and insights");
        screen.Recommendations(await api.GetAsync($"/learners/{learner.Id}/recommendations", cancellation));
        screen.Insights(await api.GetAsync($"/learners/{learner.Id}/insights", cancellation));
    }

    private async Task AssessAsync(DemoLearner learner, JsonNode assessment, CancellationToken cancellation)
    {
        while (assessment["next_item"] is { } item)
        {
            var reply = learner.Assessment.First(reply => reply.ItemId == item["item_id"]!.GetValue<string>());
            var right = assessment["score"]!.GetValue<double>();
            assessment = await api.PostAsync(
                $"/assessments/{assessment["assessment_id"]}/answers",
                new JsonObject
                {
                    ["item_id"] = reply.ItemId,
                    ["answer"] = reply.Text,
                    ["response_time_seconds"] = reply.Seconds,
                },
                cancellation
            );
            screen.Answer(item["prompt"]!.GetValue<string>(), reply, assessment["score"]!.GetValue<double>() - right);
        }
    }

    /// <summary>A lesson as far as the script goes.</summary>
    private async Task LearnAsync(DemoLearner learner, CancellationToken cancellation)
    {
        var session = await api.PostAsync(
            "/sessions",
            new JsonObject
            {
                ["topic"] = "Advanced Mathematics",
                ["course_id"] = DemoScript.CourseId,
                ["learner_id"] = learner.Id,
                ["session_context"] = new JsonObject { ["estimated_duration_minutes"] = 10 },
            },
            cancellation
        );
        var (next, left) = (session["next"], learner.Session.ToList());
        while (next is not null && left.FirstOrDefault(reply => reply.ItemId == next["item_id"]!.GetValue<string>()) is { } reply)
        {
            left.Remove(reply);
            var said = new JsonObject { ["student_reply"] = reply.Text };
            var turn = await api.PostAsync($"/sessions/{session["session_id"]}/step", said, cancellation);
            screen.Turn(next, reply, turn);
            next = turn["next"];
        }
    }
}
