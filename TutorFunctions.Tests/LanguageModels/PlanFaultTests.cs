using System.Text.Json;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.LanguageModels;

/// <summary>Plans, paths and messages of a model that break the rules.</summary>
public sealed class PlanFaultTests
{
    [Theory]
    [InlineData("no steps", "empty")]
    [InlineData("500 steps", "500 steps")]
    [InlineData("two in progress", "more than one step in progress")]
    [InlineData("99 answers", "from 1 to 5")]
    [InlineData("illegal status", "status")]
    [InlineData("unknown concept", "no concept 'Dragons'")]
    [InlineData("no title", "'title' is empty")]
    public async Task A_first_plan_that_cannot_be_taught_is_sent_back(string fault, string told)
    {
        await using var agents = await ModelAgents.StartAsync(request =>
            request.IsRepair ? StubTutor.Answer(request) : Plan(fault, request)
        );

        var plan = await agents.PlanAsync();

        plan.TodoList.Count.ShouldBe(agents.Path.Nodes.Count);
        plan.TodoList.ShouldAllBe(step => step.Status == StepStatus.Pending);
        agents.Models.Requests.Single(request => request.IsRepair).Messages[^1].ShouldContain(told);
    }

    [Theory]
    [InlineData("everything left out", "leaves out")]
    [InlineData("no closing step", "closing step")]
    [InlineData("twice the same", "twice")]
    [InlineData("another subject", "does not say a word of the topic")]
    public async Task A_change_that_does_away_with_the_lesson_is_refused(string fault, string told)
    {
        await using var agents = await ModelAgents.StartAsync(request => Change(fault, request));

        var error = await Should.ThrowAsync<Exception>(() => agents.PlanAsync(agents.CurrentPlan));

        error.Message.ShouldContain(told);
        agents.Models.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_change_keeps_the_ids_and_the_evidence_of_known_steps_whatever_the_model_says_of_them()
    {
        await using var agents = await ModelAgents.StartAsync(request => Change("all completed", request));
        var current = agents.CurrentPlan;

        var proposed = await agents.PlanAsync(current);
        var revised = current.Revised(proposed, DateTime.UnixEpoch);

        revised.TodoList.Skip(1).Select(step => step.StepId).ShouldBe(current.TodoList.Select(step => step.StepId));
        revised.TodoList.ShouldAllBe(step => step.Status == StepStatus.Pending);
        proposed.ChangesMade.ShouldBe("Put a smaller step first.");
    }

    [Theory]
    [InlineData("other concepts", "different concepts")]
    [InlineData("prerequisite last", "on which it builds")]
    [InlineData("one left out", "leaves out")]
    [InlineData("no paths", "empty")]
    public async Task Paths_that_are_no_ways_through_the_lesson_are_sent_back(string fault, string told)
    {
        await using var agents = await ModelAgents.StartAsync(request =>
            request.IsRepair ? StubTutor.Answer(request) : Paths(fault, request)
        );

        var paths = await agents.PathsAsync(isOpen: fault == "other concepts");

        paths.Paths.Count.ShouldBe(2);
        agents.Models.Requests.Single(request => request.IsRepair).Messages[^1].ShouldContain(told);
    }

    [Fact]
    public async Task One_path_alone_gets_a_second_one_beside_it()
    {
        await using var agents = await ModelAgents.StartAsync(request =>
        {
            var both = JsonSerializer.SerializeToNode(StubTutor.Paths(request.Data))!;
            both["paths"]!.AsArray().RemoveAt(1);
            return StubReply.Saying(both.ToJsonString());
        });

        var paths = await agents.PathsAsync(isOpen: true);

        paths.Paths.Select(path => path.Name).ShouldBe(["One by one", "Try first"]);
        paths.Paths[1].Nodes.Select(node => node.ConceptId).ShouldBe(paths.Paths[0].Nodes.Select(node => node.ConceptId));
    }

    [Theory]
    [InlineData("an answer that its own key finds wrong", "does not hold together")]
    [InlineData("no answer", "nothing that is right")]
    [InlineData("a choice without its answer", "must be among them")]
    [InlineData("another subject", "leaves the subject")]
    [InlineData("no question", "'question' is empty")]
    public async Task A_question_that_does_not_hold_together_is_sent_back(string fault, string told)
    {
        await using var agents = await ModelAgents.StartAsync(request =>
            request.IsRepair ? StubTutor.Answer(request) : Message(fault, request)
        );

        var message = await agents.WriteAsync(isOpen: true);

        message.Question.ShouldBe("How many letters has the first word of \"What magma is\"?");
        message.Asked.Written!.Answer.Accepted.ShouldBe(["4"]);
        agents.Models.Requests.Single(request => request.IsRepair).Messages[^1].ShouldContain(told);
    }

    [Fact]
    public async Task The_question_of_a_lesson_stays_the_lessons_own_whatever_the_model_writes()
    {
        await using var agents = await ModelAgents.StartAsync(request =>
            StubReply.Saying(
                new Dictionary<string, object?>(StubTutor.Message(request.Data)) { ["question"] = "Who is the best footballer?" }
            )
        );

        var message = await agents.WriteAsync();

        agents.Lesson.Concepts.SelectMany(concept => concept.Items).ShouldContain(item => item.Id == message.Asked.ItemId);
        message.Question.ShouldNotContain("footballer");
        message.Teaching.ShouldStartWith("By the model");
    }

    private static StubReply Plan(string fault, StubRequest request)
    {
        var plan = JsonSerializer.SerializeToNode(StubTutor.Plan(request.Data))!;
        var list = plan["todo_list"]!.AsArray();
        switch (fault)
        {
            case "no steps":
                list.Clear();
                break;
            case "500 steps":
                while (list.Count < 500)
                    list.Add(list[1]!.DeepClone());
                break;
            case "two in progress":
                (list[0]!["status"], list[1]!["status"]) = ("in_progress", "in_progress");
                break;
            case "99 answers":
                list[1]!["questions_needed"] = 99;
                break;
            case "illegal status":
                list[1]!["status"] = "mastered";
                break;
            case "unknown concept":
                list[1]!["concept"] = "Dragons";
                break;
            default:
                list[1]!["title"] = " ";
                break;
        }

        return StubReply.Saying(plan.ToJsonString());
    }

    private static StubReply Change(string fault, StubRequest request)
    {
        var plan = JsonSerializer.SerializeToNode(StubTutor.Plan(request.Data))!;
        var list = plan["todo_list"]!.AsArray();
        list[0]!["concept"] = request.Data.GetProperty("original_plan")[1].GetProperty("concept").GetString();
        switch (fault)
        {
            case "everything left out":
                while (list.Count > 2)
                    list.RemoveAt(1);
                break;
            case "no closing step":
                list.RemoveAt(list.Count - 1);
                break;
            case "twice the same":
                list.Add(list[2]!.DeepClone());
                break;
            case "all completed":
                foreach (var step in list)
                    step!["status"] = "completed";
                break;
            default:
                list[0]!["title"] = "Building a shelter in Minecraft";
                list[0]!["description"] = "Creepers explode";
                break;
        }

        return StubReply.Saying(plan.ToJsonString());
    }

    private static StubReply Paths(string fault, StubRequest request)
    {
        var paths = JsonSerializer.SerializeToNode(StubTutor.Paths(request.Data))!;
        var first = paths["paths"]![0]!["teaching_sequence"]!.AsArray();
        switch (fault)
        {
            case "other concepts":
                first[1]!["concept"] = "Something else about Volcanoes";
                break;
            case "prerequisite last":
                var moved = first[1]!.DeepClone();
                first.RemoveAt(1);
                first.Insert(first.Count - 1, moved);
                break;
            case "one left out":
                first.RemoveAt(first.Count - 2);
                break;
            default:
                paths["paths"]!.AsArray().Clear();
                break;
        }

        return StubReply.Saying(paths.ToJsonString());
    }

    private static StubReply Message(string fault, StubRequest request)
    {
        var message = StubTutor.Message(request.Data);
        message[fault is "another subject" or "no question" ? "question" : "answer"] = fault switch
        {
            "an answer that its own key finds wrong" => new
            {
                kind = "number",
                accepted = new[] { "a lot" },
                choices = Array.Empty<string>(),
                key_ideas = Array.Empty<object>(),
            },
            "no answer" => new
            {
                kind = "text",
                accepted = Array.Empty<string>(),
                choices = Array.Empty<string>(),
                key_ideas = Array.Empty<object>(),
            },
            "a choice without its answer" => new
            {
                kind = "choice",
                accepted = new[] { "yes" },
                choices = new[] { "no", "maybe" },
                key_ideas = Array.Empty<object>(),
            },
            "another subject" => "Which creeper explodes first in Minecraft?",
            _ => string.Empty,
        };
        return StubReply.Saying(message);
    }
}
