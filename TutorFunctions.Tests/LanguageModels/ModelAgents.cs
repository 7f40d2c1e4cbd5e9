using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.Agents.Evaluator;
using TutorFunctions.Agents.Executor;
using TutorFunctions.Agents.PathGenerator;
using TutorFunctions.Agents.Planner;
using TutorFunctions.Hosting;
using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Tests.Agents;
using TutorFunctions.Tests.Server;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.LanguageModels;

/// <summary>The agents as the product puts them together, played by a stub server over HTTP, without engine, store and web.</summary>
internal sealed class ModelAgents : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ModelAgents(StubModelServer models, ServiceProvider services)
    {
        Models = models;
        _services = services;
    }

    public StubModelServer Models { get; }

    public ListedSpending Spending => (ListedSpending)_services.GetRequiredService<IModelSpending>();

    public Lesson Lesson { get; } = AuthoredLessons.Lesson("photosynthesis");

    public SessionSetup Setup => AgentLessons.Setup(Lesson) with { Topic = "Photosynthesis", LearnerId = "learner-4711" };

    public SessionSetup OpenSetup => Setup with { Topic = "Volcanoes", LessonId = string.Empty };

    public TPlayer The<TPlayer>()
        where TPlayer : class => _services.GetRequiredService<TPlayer>();

    /// <param name="script">What the server answers.</param>
    /// <param name="settings">Settings besides those of the endpoint.</param>
    public static async Task<ModelAgents> StartAsync(
        Func<StubRequest, StubReply>? script = null,
        params (string Name, string Value)[] settings
    )
    {
        var models = await StubModelServer.StartAsync();
        models.Script = script ?? StubTutor.Answer;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                models
                    .Settings(settings)
                    .GroupBy(setting => setting.Name)
                    .ToDictionary(same => same.Key, string? (same) => same.Last().Value)
            )
            .Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IModelSpending, ListedSpending>()
            .AddAgents(configuration)
            .BuildServiceProvider();
        return new ModelAgents(models, services);
    }

    public Task<Evaluation> EvaluateAsync(string reply, Conversation? conversation = null) =>
        The<IEvaluator>().EvaluateAsync(EvaluatorInput(reply, conversation), Lesson, CancellationToken.None);

    public EvaluatorInput EvaluatorInput(string reply, Conversation? conversation = null)
    {
        var concept = Lesson.Concepts.First(concept => !concept.IsFoundation);
        var own = AgentLessons.Step("a", concept);
        return new EvaluatorInput
        {
            Setup = Setup,
            Step = own with { Status = StepStatus.InProgress },
            Question = new OpenQuestion
            {
                ItemId = concept.Items[0].Id,
                Seed = 1,
                ConceptId = concept.Id,
                StepId = own.StepId,
                AskedInTurn = 0,
            },
            Reply = reply,
            Conversation = conversation ?? new Conversation(),
        };
    }

    public Task<TutorMessage> WriteAsync(bool isOpen = false) =>
        The<IExecutor>().WriteAsync(ExecutorInput(isOpen), isOpen ? OpenLesson() : Lesson, CancellationToken.None);

    public ExecutorInput ExecutorInput(bool isOpen)
    {
        var step = isOpen
            ? AgentLessons.Step("a", OpenLesson().Concepts[0])
            : AgentLessons.Step("a", Lesson.Concepts.First(concept => !concept.IsFoundation));
        return new ExecutorInput
        {
            Setup = isOpen ? OpenSetup : Setup,
            Step = step,
            Turn = 0,
            OpensStep = true,
            Plan = [new("a", step.Title, StepStatus.Pending)],
        };
    }

    public Task<GeneratedPaths> PathsAsync(bool isOpen) =>
        isOpen
            ? The<IPathGenerator>()
                .GenerateAsync(new PathGeneratorInput(OpenSetup), OpenLesson() with { Concepts = [] }, CancellationToken.None)
            : The<IPathGenerator>().GenerateAsync(new PathGeneratorInput(Setup), Lesson, CancellationToken.None);

    public Task<ProposedPlan> PlanAsync(StudyPlan? current = null) =>
        The<IPlanner>()
            .PlanAsync(
                new PlannerInput(Setup, Path, current, current is null ? null : "It does not work."),
                Lesson,
                CancellationToken.None
            );

    public TeachingPath Path => AgentLessons.Paths(Setup, Lesson).Paths[0];

    public StudyPlan CurrentPlan =>
        PlanAdoption.First(
            new OfflinePlanner().PlanAsync(new PlannerInput(Setup, Path), Lesson, CancellationToken.None).Result,
            Setup,
            DateTime.UnixEpoch
        );

    public static Lesson OpenLesson() =>
        new()
        {
            Id = string.Empty,
            Title = "Volcanoes",
            Subject = "Volcanoes",
            Overview = "This lesson is about Volcanoes.",
            Summary = "That was the lesson about Volcanoes.",
            Concepts =
            [
                new Concept
                {
                    Id = "magma",
                    Title = "What magma is",
                    Goal = "Say what magma is",
                    Items = [],
                },
            ],
        };

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Models.DisposeAsync();
    }
}

/// <summary>What was used, in a list.</summary>
internal sealed class ListedSpending : IModelSpending
{
    private readonly ConcurrentQueue<ModelUse> _uses = [];

    public IReadOnlyList<ModelUse> Uses => [.. _uses];

    public Task AddAsync(ModelUse use, CancellationToken cancellation)
    {
        _uses.Enqueue(use);
        return Task.CompletedTask;
    }

    public Task<decimal> OfSessionAsync(string sessionId, CancellationToken cancellation) =>
        Task.FromResult(_uses.Where(use => use.SessionId == sessionId).Sum(use => use.CostUsd ?? 0));

    public Task<decimal> OfDayAsync(DateOnly day, CancellationToken cancellation) =>
        Task.FromResult(_uses.Where(use => DateOnly.FromDateTime(use.At) == day).Sum(use => use.CostUsd ?? 0));

    public Task<IReadOnlyList<AgentSpending>> ByAgentAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<AgentSpending>>([]);
}
