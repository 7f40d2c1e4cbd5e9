using TutorFunctions.Sessions;

namespace TutorFunctions.Tests.Architecture;

/// <summary>Who may know whom.</summary>
public sealed class DependencyTests
{
    private static readonly CodeReferences s_tutor = CodeReferences.Of(typeof(TutoringSession).Assembly);
    private static readonly CodeReferences s_runtime = CodeReferences.Of(typeof(LocalRuntime.LocalTaskHub).Assembly);

    private static readonly string[] s_slices = ["PathGenerator", "Planner", "Executor", "Reviewer", "Evaluator"];

    private static readonly string[] s_learnerModels = ["Learners.Knowledge", "Learners.Fitting", "Learners.Practice", "Learners.Retention", "Learners.AtRisk"];

    private static readonly Type[] s_sessionRules =
        [typeof(StudyPlan), typeof(PlanStep), typeof(StepTransitions), typeof(PlanAdoption), typeof(Router), typeof(ReplyEffect),
        typeof(EvidenceRules), typeof(PlanRules), typeof(InstructionScreen), typeof(Disguises), typeof(PromptLeak), typeof(SubjectWords), typeof(IntroducedNames), typeof(Conversation)];

    /// <summary>Effects, and what brings them: time, chance, files, the network, JSON, the web, Functions.</summary>
    private static readonly string[] s_effects =
    [
        "System.TimeProvider", "System.Random", "System.Environment::GetEnvironmentVariable", "System.Environment::get_TickCount64", "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today",
        "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow", "System.Guid::NewGuid", "System.Guid::CreateVersion7", "System.IO.", "System.Net.",
        "System.Text.Json.", "System.Threading.Tasks.", "Microsoft.", "TutorFunctions.Web.", "TutorFunctions.Stores.", "TutorFunctions.LocalRuntime.",
    ];

    [Fact]
    public void The_rules_of_the_session_are_pure() =>
        Broken(s_tutor, type => s_sessionRules.Any(rule => rule.FullName == type), s_effects).ShouldBeEmpty();

    [Fact]
    public void Grading_is_pure() => Broken(s_tutor, type => In(type, "Grading"), s_effects).ShouldBeEmpty();

    [Fact]
    public void The_rules_of_assessments_are_pure() =>
        Broken(s_tutor, type => In(type, "Assessments") && !In(type, "Assessments.Endpoints"), s_effects).ShouldBeEmpty();

    [Fact]
    public void The_rules_of_assessments_know_nothing_of_sessions_and_courses() =>
        Broken(s_tutor, type => In(type, "Assessments") && !In(type, "Assessments.Endpoints"), ["TutorFunctions.Sessions.", "TutorFunctions.Courses."]).ShouldBeEmpty();

    [Fact]
    public void Grading_knows_nothing_of_lessons_and_sessions() =>
        Broken(s_tutor, type => In(type, "Grading"), ["TutorFunctions.Lessons.", "TutorFunctions.Sessions.", "TutorFunctions.Courses."]).ShouldBeEmpty();

    [Fact]
    public void The_models_of_a_learner_are_pure_and_know_no_session() =>
        Broken(
            s_tutor, type => s_learnerModels.Any(folder => In(type, folder)),
            [.. s_effects, "TutorFunctions.Sessions.", "TutorFunctions.Lessons.", "TutorFunctions.Learners.Commands.", .. s_slices.Select(slice => $"TutorFunctions.{slice}.")]).ShouldBeEmpty();

    [Fact]
    public void Lessons_know_nothing_of_sessions_and_agents() =>
        Broken(s_tutor, type => In(type, "Lessons"), ["TutorFunctions.Sessions.", "TutorFunctions.Courses.", .. s_slices.Select(slice => $"TutorFunctions.{slice}.")]).ShouldBeEmpty();

    [Fact]
    public void A_step_of_the_picture_knows_no_other_step()
    {
        foreach (var slice in s_slices)
            Broken(s_tutor, type => In(type, slice), [.. s_slices.Where(other => other != slice).Select(other => $"TutorFunctions.{other}.")]).ShouldBeEmpty();
    }

    [Fact]
    public void A_step_knows_no_store_no_web_and_no_engine() =>
        Broken(
            s_tutor, type => s_slices.Any(slice => In(type, slice)),
            ["TutorFunctions.Stores.", "TutorFunctions.Web.", "TutorFunctions.Courses.", "TutorFunctions.LocalRuntime.", "Microsoft.DurableTask.", "Microsoft.AspNetCore."]).ShouldBeEmpty();

    [Fact]
    public void The_orchestrator_knows_no_player_no_store_and_no_effect() =>
        Broken(
            s_tutor, type => type is "TutorFunctions.Sessions.TutoringSession" or "TutorFunctions.Sessions.SessionAgents" or "TutorFunctions.Sessions.SessionInbox",
            [.. s_effects.Except(["Microsoft.", "System.Threading.Tasks."]), "Microsoft.AspNetCore.", "System.Threading.Tasks.Task::Run", "System.Threading.Tasks.Task::Delay", .. s_slices.Select(slice => $"TutorFunctions.{slice}.Offline{slice}")]).ShouldBeEmpty();

    [Fact]
    public void The_records_of_a_session_know_no_step_no_store_and_no_web() =>
        Broken(
            s_tutor, type => type is "TutorFunctions.Sessions.SessionState" or "TutorFunctions.Sessions.TurnRecord" or "TutorFunctions.Sessions.Evaluation" or "TutorFunctions.Sessions.TutorMessage",
            ["TutorFunctions.Stores.", "TutorFunctions.Web.", "Microsoft.", .. s_slices.Select(slice => $"TutorFunctions.{slice}.")]).ShouldBeEmpty();

    [Fact]
    public void Only_the_composition_and_the_local_files_know_the_local_runtime() =>
        Broken(
            s_tutor, type => type is not "Program" && !In(type, "Hosting.Local") && !In(type, "Stores.Sqlite"),
            ["TutorFunctions.LocalRuntime."]).ShouldBeEmpty();

    [Fact]
    public void The_local_runtime_knows_nothing_of_tutoring() =>
        s_runtime.Types.SelectMany(type => s_runtime.Of(type)).Where(name => name.StartsWith("TutorFunctions.", StringComparison.Ordinal) && !name.StartsWith("TutorFunctions.LocalRuntime", StringComparison.Ordinal))
            .ShouldBeEmpty();

    private static bool In(string type, string folder) => type.StartsWith($"TutorFunctions.{folder}.", StringComparison.Ordinal);

    private static IEnumerable<string> Broken(CodeReferences code, Func<string, bool> isConcerned, string[] forbidden)
    {
        var concerned = code.Types.Where(isConcerned).ToList();
        concerned.ShouldNotBeEmpty();
        return from type in concerned
               from mention in code.Of(type)
               where forbidden.Any(prefix => mention == prefix || (prefix.EndsWith('.') ? mention.StartsWith(prefix, StringComparison.Ordinal) : mention.StartsWith(prefix + "::", StringComparison.Ordinal)))
               select $"{type} knows {mention}";
    }
}
