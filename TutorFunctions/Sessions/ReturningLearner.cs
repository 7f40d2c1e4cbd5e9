using TutorFunctions.Learners;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Nightly;
using TutorFunctions.Learners.State;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

/// <summary>
/// Begins a session with what is known of its learner: one look at the learner's state, however many sessions there were.
/// </summary>
public sealed class ReturningLearner(
    ILearnerStore learners,
    IEvidenceStore evidence,
    ISessionStore sessions,
    ILessonSource lessons,
    Forecasts forecasts
)
{
    /// <summary>At most so many questions from earlier lessons, and one for each of so many minutes of the session.</summary>
    private const int MostReviews = 2;
    private const int MinutesForAReview = 10;

    /// <summary>Sessions of builds that kept no record of learners, of which the latest are taken over.</summary>
    private const int EarlierSessions = 20;

    /// <param name="lesson">Null for a topic that no lesson covers.</param>
    public async Task<SessionSetup> PrepareAsync(SessionSetup setup, Lesson? lesson, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(setup);
        if (setup.LearnerId is not { } id)
            return setup;
        var learner = await learners.FindAsync(id, cancellation) ?? await TakeOverAsync(id, cancellation);
        if (learner is null)
            return setup;
        var scope = SkillKey.Scope(setup.CourseId, setup.SkillScope);
        var own = lesson is null
            ? learner.Skills.Keys.Where(key => key.StartsWith(scope, StringComparison.Ordinal))
            : lesson.Concepts.Select(concept => scope + concept.Id);
        var start = LearnerStart.Of(
            learner.Totals,
            learner.Skills,
            own.ToHashSet(),
            await forecasts.CurrentAsync(cancellation),
            setup.CreatedAt
        );
        return setup with
        {
            LearnerNames = setup.LearnerNames.Count > 0 ? setup.LearnerNames : SessionSetup.NamesIn(learner.Profile?.Name),
            KnownConcepts = start.Known,
            MasteredConcepts = start.Mastered,
            Practice = start.Practice,
            Reviews = await ReviewsAsync(start.Fading, Math.Min(MostReviews, setup.EstimatedMinutes / MinutesForAReview), cancellation),
            Profile = new StudentProfile
            {
                Interests = setup.Profile.Interests.Count > 0 ? setup.Profile.Interests : learner.Profile?.Interests ?? [],
                LearningStyle = setup.Profile.LearningStyle ?? learner.Profile?.LearningStyle,
                PreferredPace = setup.Profile.PreferredPace ?? learner.Profile?.PreferredPace,
                Grade = setup.Profile.Grade ?? learner.Profile?.Grade,
            },
        };
    }

    /// <summary>The first skills whose content is still there and has a question to ask.</summary>
    private async Task<IReadOnlyList<ReviewConcept>> ReviewsAsync(
        IReadOnlyList<SkillRecord> fading,
        int most,
        CancellationToken cancellation
    )
    {
        var reviews = new List<ReviewConcept>();
        foreach (var skill in fading)
        {
            if (reviews.Count >= most)
                break;
            var conceptId = SkillKey.Concept(skill.Skill);
            if (await FindAsync(skill, conceptId, cancellation))
                reviews.Add(new ReviewConcept(skill.Skill, skill.CourseId, skill.LessonId, conceptId));
        }

        return reviews;
    }

    private async Task<bool> FindAsync(SkillRecord skill, string conceptId, CancellationToken cancellation)
    {
        try
        {
            return (await lessons.GetAsync(skill.CourseId, skill.LessonId, cancellation)).Concept(conceptId).Items.Count > 0;
        }
        catch (KeyNotFoundException)
        {
            // The content is gone; what was learned by it cannot be asked any more.
            return false;
        }
    }

    /// <summary>Makes a record of what a learner answered in sessions of builds that kept none.</summary>
    private async Task<StoredLearner?> TakeOverAsync(string learnerId, CancellationToken cancellation)
    {
        var page = await sessions.ListAsync(new SessionFilter(learnerId, null, null, EarlierSessions, null), cancellation);
        foreach (var session in page.Items.Reverse())
        {
            var turns = await sessions.ReadTurnsAsync(session.Setup.SessionId, 0, int.MaxValue, cancellation);
            foreach (var (before, turn) in turns.Zip(turns.Skip(1)))
            {
                if (SessionEvidence.Of(session.Setup, before.Summary, turn, null) is { } answer)
                    await evidence.RecordAsync(answer, cancellation);
            }
        }

        return page.Items.Count == 0 ? null : await learners.FindAsync(learnerId, cancellation);
    }
}
