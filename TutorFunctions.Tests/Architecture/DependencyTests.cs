using TutorFunctions.Sessions;

namespace TutorFunctions.Tests.Architecture;

/// <summary>Who may know whom. The first part of a namespace below the product's is its root folder.</summary>
public sealed class DependencyTests
{
    private static readonly CodeReferences s_tutor = CodeReferences.Of(typeof(TutoringSession).Assembly);
    private static readonly CodeReferences s_runtime = CodeReferences.Of(typeof(LocalRuntime.LocalTaskHub).Assembly);

    private static readonly string[] s_agents = ["PathGenerator", "Planner", "Executor", "Reviewer", "Evaluator", "Summarizer"];

    /// <summary>Time and chance, which a rule takes as arguments.</summary>
    private static readonly string[] s_timeAndChance =
    [
        "System.TimeProvider",
        "System.Random",
        "System.Environment::get_TickCount64",
        "System.DateTime::get_Now",
        "System.DateTime::get_UtcNow",
        "System.DateTime::get_Today",
        "System.DateTimeOffset::get_Now",
        "System.DateTimeOffset::get_UtcNow",
        "System.Guid::NewGuid",
        "System.Guid::CreateVersion7",
    ];

    /// <summary>What else a rule does without: settings, files, the network, Functions, stores.</summary>
    private static readonly string[] s_effects =
    [
        .. s_timeAndChance,
        "System.Environment::GetEnvironmentVariable",
        "System.IO.",
        "System.Net.",
        "System.Threading.Tasks.",
        "Microsoft.",
        "TutorFunctions.Web.",
        "TutorFunctions.Stores.",
        "TutorFunctions.LocalRuntime.",
    ];

    [Fact]
    public void No_two_root_folders_name_each_other()
    {
        var named = s_tutor
            .Types.Where(type => Root(type) is not null)
            .SelectMany(type => s_tutor.Of(type).Select(mention => (From: Root(type)!, To: Root(mention), Type: type, Mention: mention)))
            .Where(one => one.To is not null && one.To != one.From && one.From != "LocalRuntime" && one.To != "LocalRuntime")
            .ToLookup(one => (one.From, one.To!));

        var mutual = named
            .Where(pair => named.Contains((pair.Key.Item2, pair.Key.From)))
            .Select(pair => $"{pair.First().Type} names {pair.First().Mention}");

        named.Count.ShouldBeGreaterThan(50);
        mutual.ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_but_the_program_names_what_composes() =>
        Broken(s_tutor, type => type is not "Program" && !In(type, "Hosting"), ["TutorFunctions.Hosting."]).ShouldBeEmpty();

    // The executor is made by the Functions SDK.
    [Fact]
    public void Only_the_program_and_its_notice_at_start_write_to_the_console() =>
        Broken(
                s_tutor,
                type =>
                    type is not ("Program" or "TutorFunctions.Hosting.Local.StartupNotice")
                    && type is not "TutorFunctions.WorkerExtensionStartupCodeExecutor",
                ["System.Console"]
            )
            .ShouldBeEmpty();

    [Fact]
    public void The_local_runtime_writes_nothing_to_the_console() => Broken(s_runtime, _ => true, ["System.Console"]).ShouldBeEmpty();

    [Fact]
    public void Only_the_composition_names_the_stores() =>
        Broken(s_tutor, type => !In(type, "Hosting") && !In(type, "Stores"), ["TutorFunctions.Stores."]).ShouldBeEmpty();

    [Fact]
    public void The_web_knows_no_domain() =>
        s_tutor
            .Types.Where(type => In(type, "Web"))
            .SelectMany(type =>
                s_tutor.Of(type).Where(mention => Root(mention) is { } root && root != "Web").Select(mention => $"{type} knows {mention}")
            )
            .ShouldBeEmpty();

    [Fact]
    public void An_agent_knows_what_is_taught_and_said_and_nobody_above_it()
    {
        string[] known = ["Agents", "Tutoring", "Replies", "Lessons", "Grading", "Language", "LanguageModels", "Safety", "Telemetry"];

        var broken = s_tutor
            .Types.Where(type => In(type, "Agents"))
            .SelectMany(type =>
                s_tutor
                    .Of(type)
                    .Where(mention => Root(mention) is { } root && !known.Contains(root))
                    .Select(mention => $"{type} knows {mention}")
            );

        broken.ShouldBeEmpty();
        Broken(s_tutor, type => In(type, "Agents"), ["Microsoft.DurableTask.", "Microsoft.AspNetCore."]).ShouldBeEmpty();
    }

    [Fact]
    public void An_agent_knows_no_other_agent()
    {
        foreach (var agent in s_agents)
            Broken(
                    s_tutor,
                    type => In(type, $"Agents.{agent}"),
                    [.. s_agents.Except([agent]).Select(other => $"TutorFunctions.Agents.{other}.")]
                )
                .ShouldBeEmpty();
    }

    // What an assembly carries in itself, as words and units, is read without effect; any other file is opened by the caller. The weights
    // of the sentence model lie in an assembly of their own, which is loaded when it is first needed.
    [Theory]
    [InlineData("Grading")]
    [InlineData("Language")]
    public void Language_and_grading_know_no_effect_but_their_own_resources_and_no_JSON(string folder) =>
        Broken(
                s_tutor,
                type => In(type, folder) && !In(type, "Language.Embeddings"),
                [.. s_effects.Except(["System.IO."]), "System.IO.File", "System.IO.Directory", "System.IO.Path", "System.Text.Json."]
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Tutoring")]
    [InlineData("Learners.Knowledge")]
    [InlineData("Learners.Fitting")]
    [InlineData("Learners.Practice")]
    [InlineData("Learners.Retention")]
    [InlineData("Learners.AtRisk")]
    [InlineData("Learners.State")]
    [InlineData("Learners.Advice")]
    public void Rules_take_time_and_chance_as_arguments_and_know_no_effect(string folder) =>
        Broken(s_tutor, type => In(type, folder), s_effects).ShouldBeEmpty();

    [Fact]
    public void The_rules_of_assessments_are_pure() =>
        Broken(
                s_tutor,
                type =>
                    In(type, "Assessments")
                    && !In(type, "Assessments.Endpoints")
                    && type is not ("TutorFunctions.Assessments.IAssessmentStore" or "TutorFunctions.Assessments.AssessmentJson"),
                s_effects
            )
            .ShouldBeEmpty();

    [Fact]
    public void The_orchestrator_knows_no_player_no_store_and_no_effect() =>
        Broken(
                s_tutor,
                type =>
                    type
                        is "TutorFunctions.Sessions.TutoringSession"
                            or "TutorFunctions.Sessions.AgentCalls"
                            or "TutorFunctions.Sessions.AgentInputs"
                            or "TutorFunctions.Sessions.SessionInbox"
                            or "TutorFunctions.Sessions.SessionRecord"
                            or "TutorFunctions.Sessions.WaitingForModel",
                [
                    .. s_timeAndChance,
                    "System.IO.",
                    "System.Net.",
                    "System.Text.Json.",
                    "Microsoft.AspNetCore.",
                    "System.Threading.Tasks.Task::Run",
                    "System.Threading.Tasks.Task::Delay",
                    "TutorFunctions.Sessions.ISessionStore",
                    .. s_agents.Select(agent => $"TutorFunctions.Agents.{agent}.Offline{agent}"),
                ]
            )
            .ShouldBeEmpty();

    [Fact]
    public void Only_the_local_host_and_the_embedded_stores_know_the_local_runtime() =>
        Broken(
                s_tutor,
                type => type is not "Program" && !In(type, "Hosting.Local") && !In(type, "Stores.Sqlite"),
                ["TutorFunctions.LocalRuntime."]
            )
            .ShouldBeEmpty();

    [Fact]
    public void The_local_runtime_knows_nothing_of_tutoring() =>
        s_runtime
            .Types.SelectMany(type => s_runtime.Of(type))
            .Where(name => Root(name) is { } root && root != "LocalRuntime")
            .ShouldBeEmpty();

    /// <returns>Null for what lies in no root folder of the product, and for what the platform's generators add.</returns>
    private static string? Root(string name) => name.Split("::")[0].Split('.') is ["TutorFunctions", var root, _, ..] ? root : null;

    private static bool In(string type, string folder) => type.StartsWith($"TutorFunctions.{folder}.", StringComparison.Ordinal);

    private static IEnumerable<string> Broken(CodeReferences code, Func<string, bool> isConcerned, string[] forbidden)
    {
        var concerned = code.Types.Where(isConcerned).ToList();
        concerned.ShouldNotBeEmpty();
        return from type in concerned
               from mention in code.Of(type)
               where forbidden.Any(prefix => Matches(mention, prefix))
               select $"{type} knows {mention}";
    }

    private static bool Matches(string mention, string prefix) =>
        mention == prefix || mention.StartsWith(prefix.EndsWith('.') ? prefix : prefix + "::", StringComparison.Ordinal);
}
