using Microsoft.DurableTask.Client;
using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions.Endpoints;

/// <summary>Starts sessions, whoever asks for one: a caller of the API, or an assignment.</summary>
public sealed class SessionStart(
    ISessionStore store,
    ILessonFinder lessons,
    ReturningLearner learners,
    ModelSettings models,
    SessionTimes times,
    TimeProvider clock
)
{
    /// <returns>An id that no session has; later ones sort behind earlier ones.</returns>
    public string NewId() => Guid.CreateVersion7(clock.GetUtcNow()).ToString();

    /// <summary>Finds the lesson for what is asked, and adds what is known of the learner and what the settings say.</summary>
    /// <param name="asked">What the session is asked for; its lesson and creation time are set here.</param>
    /// <param name="lessonId">The lesson to teach; null to find one by topic.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RefusedException">422 when no lesson covers it and no model can teach it.</exception>
    public async Task<SessionSetup> PrepareAsync(SessionSetup asked, string? lessonId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var setup = asked with
        {
            RemindAfter = times.RemindAfter,
            ExpireAfter = times.ExpireAfter,
            IsSummarized = models.Agents.ContainsKey(AgentRole.Summarizer),
            AskModelAgainAfter = models.HasModels ? models.AskAgainAfter : null,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        var isOpen = models.CanTeachAnything && setup.CourseId is null && lessonId is null;
        var lesson = isOpen
            ? await lessons.SearchAsync(setup.Topic, setup.Subtopic, setup.Profile.Grade, cancellation)
            : await lessons.FindAsync(setup.CourseId, lessonId, setup.Topic, setup.Subtopic, setup.Profile.Grade, cancellation);
        setup = lesson is null ? setup : setup with { LessonId = lesson.Id, CourseId = lesson.CourseId };
        return await learners.PrepareAsync(setup, lesson, cancellation);
    }

    /// <summary>Stores the session and begins its orchestration. It has its opening some time after this returns.</summary>
    public async Task BeginAsync(DurableTaskClient client, SessionSetup setup, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(setup);
        await store.CreateAsync(setup, cancellation);
        await client.BeginAsync(setup, cancellation);
    }
}
