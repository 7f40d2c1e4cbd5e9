using System.Text.Json;

namespace TutorFunctions.Tests.LanguageModels;

/// <summary>A model that plays every agent as it should, by rules that a test can follow.</summary>
internal static class StubTutor
{
    public static StubReply Answer(StubRequest request) =>
        request.Agent switch
        {
            "evaluator" => StubReply.Saying(Evaluation(request.Data)),
            "executor" => StubReply.Saying(Message(request.Data)),
            "reviewer" => StubReply.Saying(new { approved = true, feedback = string.Empty }),
            "path_generator" => StubReply.Saying(Paths(request.Data)),
            "planner" => StubReply.Saying(Plan(request.Data)),
            "summarizer" => StubReply.Saying(
                new
                {
                    summary = $"So far {request.Data.GetProperty("turns_since").GetArrayLength()} turns about "
                        + $"{Text(request.Data, "topic")} were held.",
                }
            ),
            _ => StubReply.Error(404, "There is no such thing here."),
        };

    /// <summary>The answer to the question that it writes for a step.</summary>
    public static string AnswerTo(string question) =>
        question.Split('"')[1].Split(' ')[0].Length.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static Dictionary<string, object?> Evaluation(JsonElement data)
    {
        var reply = Text(data, "student_reply")!;
        var key = Text(data.GetProperty("question"), "answer_key_says")!;
        var (intent, evaluation, score) =
            key.StartsWith("Correct", StringComparison.Ordinal) ? ("attempt_answer", "correct", 1.0)
            : reply.Contains("know", StringComparison.Ordinal) ? ("stuck", "n/a", 0)
            : reply.EndsWith('?') ? ("ask_question", "n/a", 0)
            : reply.Contains("dinosaur", StringComparison.Ordinal) ? ("off_topic", "n/a", 0)
            : ("attempt_answer", "wrong", 0.0);
        return new()
        {
            ["reasoning"] = $"By the key: {key}",
            ["user_intent"] = intent,
            ["evaluation"] = evaluation,
            ["score"] = score,
            ["feedback"] =
                evaluation == "correct" ? "Right, well done."
                : intent == "off_topic" ? "Dinosaurs are great! Let us come back to our question."
                : "Good that you try. Look once more.",
            ["guidance_for_tutor"] = "Go on.",
            ["criteria_met"] = evaluation == "correct",
            ["assessment_note"] = $"Said something that is {evaluation}.",
            ["misconception_id"] = null,
            ["replan_needed"] = false,
            ["replan_reason"] = null,
        };
    }

    public static Dictionary<string, object?> Message(JsonElement data)
    {
        var title = Text(data.GetProperty("current_step"), "title")!;
        var message = new Dictionary<string, object?>
        {
            ["reasoning"] = $"Teaches {title}.",
            ["teaching"] = $"By the model: let us look at {title}. {Text(data, "material")}",
        };
        if (Text(data, "question_to_ask") is not null)
            return message;
        var word = title.Split(' ')[0];
        message["question"] = $"How many letters has the first word of \"{title}\"?";
        message["difficulty"] = "easy";
        message["answer"] = new
        {
            kind = "number",
            accepted = new[] { $"{word.Length}" },
            choices = Array.Empty<string>(),
            key_ideas = Array.Empty<object>(),
        };
        message["hints"] = new[] { "Point at each letter of the word.", "Count them one by one." };
        message["solution"] = $"Counting the letters of the word {word} gives {word.Length}.";
        return message;
    }

    public static object Paths(JsonElement data)
    {
        var topic = Text(data, "subtopic") ?? Text(data, "topic")!;
        var concepts = data.TryGetProperty("concepts", out var given)
            ? given.EnumerateArray().Select(concept => (Text(concept, "concept")!, Text(concept, "goal")!)).ToList()
            : [($"Parts of {topic}", $"Name the parts of {topic}"), ($"How {topic} work", $"Explain how {topic} work")];
        return new
        {
            paths = new[] { Path("1", "One by one", concepts), Path("2", "By examples", concepts) },
            preferred_path_id = "2",
            reason = "You like examples.",
        };

        object Path(string id, string name, List<(string Concept, string Goal)> order) =>
            new
            {
                id,
                name,
                description = $"{name}: every idea of the lesson.",
                teaching_sequence = order
                    .Select(
                        (one, index) =>
                            new
                            {
                                id = $"{index + 1}",
                                concept = one.Concept,
                                goal = one.Goal,
                            }
                    )
                    .Prepend(
                        new
                        {
                            id = "0",
                            concept = $"Overview of {topic}",
                            goal = "See what it is about",
                        }
                    )
                    .Append(
                        new
                        {
                            id = "9",
                            concept = $"Summary of {topic}",
                            goal = "Recap",
                        }
                    ),
            };
    }

    public static object Plan(JsonElement data)
    {
        var kept = data.TryGetProperty("original_plan", out var original)
            ? original
                .EnumerateArray()
                .Select(step =>
                    (object)
                        new
                        {
                            step_id = Text(step, "step_id"),
                            concept = Text(step, "concept"),
                            title = Text(step, "title"),
                            description = Text(step, "description"),
                            teaching_approach = "another way",
                            success_criteria = Text(step, "success_criteria"),
                            questions_needed = 1,
                            status = Text(step, "status"),
                        }
                )
                .ToList()
            : null;
        var steps = kept is null
            ? data.GetProperty("path")
                .GetProperty("teaching_sequence")
                .EnumerateArray()
                .Select(node => New(Text(node, "concept")!, Text(node, "goal")!))
                .ToList()
            : [New($"Smaller step of {Text(data, "topic")}", "A smaller step"), .. kept];
        return new
        {
            todo_list = steps,
            reasoning = "It follows the path.",
            changes_made = kept is null ? string.Empty : "Put a smaller step first.",
        };

        static object New(string concept, string goal) =>
            new
            {
                step_id = "new",
                concept,
                title = concept,
                description = goal,
                teaching_approach = "examples",
                success_criteria = "One right answer",
                questions_needed = 1,
                status = "pending",
            };
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
