using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace TutorFunctions.Tools.Demo;

/// <summary>Writes what the tutor answered, with what each figure rests on.</summary>
internal sealed class DemoScreen(IAnsiConsole output)
{
    private static readonly (string Name, string Label)[] s_progress =
    [
        ("completion", "Completion"),
        ("mastery", "Mastery"),
        ("engagement", "Engagement"),
        ("velocity", "Skills mastered an hour"),
        ("time", "Minutes"),
        ("predicted_success", "Predicted success"),
    ];

    public void Opening()
    {
        Line("Personalized learning, demonstrated on a server of its own.");
        Line("Two learners and one course. What the learners say is the demo's script (tools/Demo/DemoScript.cs); every");
        Line("judgement and every figure is computed from it by the tutor, and says from how many answers.");
    }

    public void Course(JsonNode course)
    {
        Line();
        var skills = course["skills"]!.AsArray();
        Line(
            $"Course: {course["title"]}. {skills.Count} objectives, {course["content"]!.AsArray().Count} pieces of content, "
                + $"{skills.Sum(skill => (int)skill!["items"]!)} questions."
        );
    }

    public void Learner(JsonNode learner)
    {
        Heading($"{learner["name"]} ({learner["learner_id"]})", "bold yellow");
        Line(
            $"Likes things presented: {learner["learning_style"]} (a preference, no claim about learning). "
                + $"Pace: {learner["preferred_pace"]}. Interests: {Joined(learner["interests"])}."
        );
    }

    public void Stage(int stage, int stages, string name)
    {
        Heading($"{stage} of {stages}: {name}", "bold blue");
    }

    public void Path(JsonNode path)
    {
        foreach (var step in path["steps"]!.AsArray())
        {
            var requires = step!["requires"]!.AsArray() is { Count: > 0 } needed
                ? $" Builds on {string.Join(" and ", needed.Select(one => $"{one!["title"]} ({one["origin"]})"))}."
                : string.Empty;
            Line($"  {step["title"]}, beginning at {step["difficulty"]}. {step["reason"]}{requires}");
        }

        var time = path["estimated_completion_time"]!;
        Line($"  About {time["estimate"]} minutes, {time["low"]} to {time["high"]}: {time["basis"]}.");
    }

    public void Content(JsonNode content)
    {
        foreach (var item in content["items"]!.AsArray())
        {
            Line(
                $"  {item!["place"]}. {item["item"]!["title"]} ({item["item"]!["content_type"]}): {item["final"]} = "
                    + $"0.4 x {item["relevance"]} + 0.3 x {item["quality"]} + 0.3 x {item["personalization"]}"
            );
            foreach (var reason in item["reasons"]!.AsArray())
                Line($"       {reason}");
        }
    }

    public void Answer(string prompt, DemoReply reply, double score) =>
        Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {prompt}  Script: \"{reply.Text}\" after {reply.Seconds} s. Judged: {score:0.##} of 1."
            )
        );

    public void Assessment(JsonNode assessment)
    {
        Line(
            $"  Score {assessment["score"]} of {assessment["max_score"]}. Ability {assessment["ability"]} with a standard error of "
                + $"{assessment["standard_error"]} (logits; 0 is the average learner)."
        );
        var gaps = assessment["knowledge_gaps"]!.AsArray();
        Line(
            gaps.Count == 0
                ? "  No knowledge gap was found."
                : $"  Knowledge gaps: {string.Join("; ", gaps.Select(gap => $"{gap!["title"]} (n = {gap["n"]})"))}."
        );
    }

    public void Turn(JsonNode asked, DemoReply reply, JsonNode turn)
    {
        Line($"  Tutor: {asked["question"]}");
        Line($"  Script: \"{reply.Text}\"");
        Line($"  Tutor: {turn["feedback"]} [{turn["evaluation"]}]");
    }

    public void Progress(JsonNode progress)
    {
        foreach (var (name, label) in s_progress)
            Line($"  {label}: {Figure(progress[name]!)}");
        var calibration = progress["calibration"]!;
        Line($"  Predictions so far: {calibration["n"]}, Brier score {calibration["brier"]?.ToString() ?? "not yet known"}.");
    }

    public void Knowledge(JsonNode knowledge)
    {
        foreach (var skill in knowledge["skills"]!.AsArray())
        {
            var mastered = (bool)skill!["mastered"]! ? "mastered" : "not mastered yet";
            Line(
                $"  {skill["title"]}: known with a probability of {skill["mastery"]}, {mastered}; "
                    + $"next answer right with {skill["predicted"]}; from answers {Joined(skill["evidence"])}."
            );
        }
    }

    public void Recommendations(JsonNode recommendations)
    {
        var items = recommendations["items"]!.AsArray();
        if (items.Count == 0)
            Line("  Nothing is recommended: the answers give no cause.");
        foreach (var item in items)
            Line($"  {item!["type"]} {item["title"]}: {item["reasoning"]} {Figure(item["figure"]!)}");
    }

    public void Insights(JsonNode insights)
    {
        foreach (var (name, figure) in insights["insights"]!.AsObject())
            Line($"  {name}: {Figure(figure!)}");
        Line($"  outcome_improvement: {insights["outcome_improvement"]}");
    }

    public void Class(JsonNode overview)
    {
        Heading($"The class: {overview["learners_shown"]} learners, {overview["at_risk"]} at risk", "bold yellow");
        foreach (var learner in overview["learners"]!.AsArray())
            Line($"  {learner!["name"]}: {learner["known"]} of {learner["skills"]} skills known, from {learner["n"]} answers.");
    }

    public void Closing()
    {
        Line();
        Line("What the tutor improves in learning is not measured here: that takes a comparison with learners who do without it.");
    }

    private void Heading(string text, string style)
    {
        Line();
        output.MarkupLine($"[{style}]{Markup.Escape(text)}[/]");
    }

    private static string Figure(JsonNode figure)
    {
        if (figure["value"] is not { } value)
            return $"not known yet (n = 0, {figure["basis"]})";
        var interval = figure["interval95"] is { } bounds ? $", 95% interval {bounds["low"]} to {bounds["high"]}" : string.Empty;
        return $"{value} (n = {figure["n"]}{interval}; {figure["basis"]})";
    }

    private static string Joined(JsonNode? list) => string.Join(", ", list!.AsArray().Select(entry => entry!.ToString()));

    private void Line(string text = "") => output.WriteLine(text);
}
