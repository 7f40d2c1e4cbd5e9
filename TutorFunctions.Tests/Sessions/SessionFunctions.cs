using Microsoft.DurableTask;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.Agents;
using TutorFunctions.Agents.Evaluator;
using TutorFunctions.Agents.Executor;
using TutorFunctions.Agents.PathGenerator;
using TutorFunctions.Agents.Planner;
using TutorFunctions.Agents.Reviewer;
using TutorFunctions.Classes;
using TutorFunctions.Courses;
using TutorFunctions.Hosting;
using TutorFunctions.LanguageModels;
using TutorFunctions.Learners;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Nightly;
using TutorFunctions.Lessons;
using TutorFunctions.Safety.Distress;
using TutorFunctions.Sessions;
using TutorFunctions.Stores.Tables;
using TutorFunctions.Telemetry;
using TutorFunctions.Tests.LanguageModels;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Sessions;

/// <summary>
/// A session's orchestrator and activities with the offline players, for any engine: no host of functions, stores in tables.
/// </summary>
internal static class SessionFunctions
{
    public static void Register(DurableTaskRegistry registry, Lesson lesson, TableSessionStore store, TutorTables tables)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddMetrics()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<ILessonSource>(new OneLesson(lesson))
            .AddSingleton<ISessionStore>(store)
            .AddSingleton<IModelSpending, ListedSpending>()
            .AddAgents(new ConfigurationBuilder().Build())
            .AddSingleton<DistressScreen>()
            .AddSingleton(new SupportContact(SupportContact.Default))
            .AddSingleton(new LearnerText(false))
            .AddSingleton<TurnTelemetry>()
            .AddSingleton(tables)
            .AddSingleton<ICourseStore, TableCourseStore>()
            .AddSingleton<IAlertStore, TableAlertStore>()
            .AddSingleton<IEvidenceStore, TableLearnerStore>()
            .AddSingleton<ILearnerStore, TableLearnerStore>()
            .AddSingleton(new LessonLibrary([], []))
            .AddSingleton<CourseShelf>()
            .AddSingleton<INightlyModelStore, TableNightlyModelStore>()
            .AddSingleton(new NightlySettings(false))
            .AddSingleton<Forecasts>()
            .AddSingleton<ClassStandings>()
            .AddSingleton<ITurnWatch, RiskWatch>()
            .AddSingleton<TurnRecording>()
            .BuildServiceProvider();
        registry.AddOrchestratorFunc<SessionState, SessionOutcome>(nameof(TutoringSession), TutoringSession.RunAsync);
        registry.AddActivityFunc<PathGeneratorInput, GeneratedPaths>(AgentActivities.PathGenerator, (_, input) =>
            Activity<PathGeneratorActivity>().RunAsync(input, default)
        );
        registry.AddActivityFunc<PlannerInput, ProposedPlan>(AgentActivities.Planner, (_, input) =>
            Activity<PlannerActivity>().RunAsync(input, default)
        );
        registry.AddActivityFunc<ExecutorInput, TutorMessage>(AgentActivities.Executor, (_, input) =>
            Activity<ExecutorActivity>().RunAsync(input, default)
        );
        registry.AddActivityFunc<ReviewerInput, Review>(AgentActivities.Reviewer, (_, input) =>
            Activity<ReviewerActivity>().RunAsync(input, default)
        );
        registry.AddActivityFunc<EvaluatorInput, Evaluation>(AgentActivities.Evaluator, (_, input) =>
            Activity<EvaluatorActivity>().RunAsync(input, default)
        );
        registry.AddActivityFunc<TurnRecord, InboxEntry?>(nameof(RecordTurn), (_, turn) => Activity<RecordTurn>().RunAsync(turn, default));
        registry.AddActivityFunc<InboxQuery, InboxEntry?>(nameof(ReadInbox), (_, query) => Activity<ReadInbox>().RunAsync(query, default));

        T Activity<T>() => ActivatorUtilities.CreateInstance<T>(services);
    }

    private sealed class OneLesson(Lesson lesson) : ILessonSource
    {
        public ValueTask<Lesson> GetAsync(string? courseId, string lessonId, CancellationToken cancellation) => new(lesson);
    }
}
