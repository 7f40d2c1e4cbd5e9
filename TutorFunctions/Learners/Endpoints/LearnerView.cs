using TutorFunctions.Learners.Advice;
using TutorFunctions.Learners.Progress;
using TutorFunctions.Learners.Retention;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Learners.Endpoints;

/// <summary>A learner's file as the API shows it.</summary>
internal static class LearnerView
{
    public static LearnerAnswer Profile(LearnerFile file)
    {
        var (profile, totals) = (file.Profile, file.Totals);
        return new(
            file.LearnerId,
            profile?.Name,
            profile?.Grade,
            profile?.LearningStyle,
            profile?.PreferredPace,
            profile?.Interests ?? [],
            profile?.Goals ?? [],
            profile?.Skills ?? new Dictionary<string, double>(),
            profile?.PerformanceHistory ?? [],
            profile?.DailyGoal,
            new ObservedAnswer(
                totals.Evidence,
                totals.FirstTries,
                totals.Unaided,
                file.Sessions.Count,
                file.Skills.Count,
                file.Skills.Values.Count(file.IsMastered),
                Math.Round(totals.Ability, 4),
                Math.Round(totals.Times.Spent / 60, 2),
                Recommendations.PaceOf(file),
                Streak(file),
                totals.FirstAt,
                totals.LastAt
            ),
            new[] { profile?.UpdatedAt, totals.LastAt }.Max()
        );
    }

    public static StreakAnswer Streak(LearnerFile file)
    {
        var today = DateOnly.FromDateTime(file.At);
        return file.Totals.Days is { } days
            ? new(days.StreakOn(today), days.Longest, days.Count, days.Last, days.Last == today ? days.AnswersOnLast : 0)
            : new(0, 0, 0, null, 0);
    }

    /// <param name="course">The course that the file and the report are of; null for all.</param>
    public static ProgressOverviewAnswer Progress(
        LearnerFile file,
        string? course,
        ProgressReport report,
        IReadOnlyDictionary<string, SkillConcept> names
    ) =>
        new(
            file.LearnerId,
            file.At,
            course,
            report.Completion,
            report.Mastery,
            report.SkillsPractised,
            report.SkillsMastered,
            report.SessionsStarted,
            report.SessionsCompleted,
            report.Engagement,
            report.Velocity,
            report.Time,
            report.PredictedSuccess,
            report.Calibration,
            Streak(file),
            Badges(file, names),
            Goals(file, names),
            report.Trajectory
        );

    public static KnowledgeAnswer Knowledge(LearnerFile file, IReadOnlyDictionary<string, SkillConcept> names) =>
        new(
            file.LearnerId,
            file.At,
            Math.Round(file.Totals.Ability, 4),
            file.Totals.Evidence,
            [
                .. file
                    .Skills.Values.OrderBy(skill => skill.Skill, StringComparer.Ordinal)
                    .Select(skill => new SkillAnswer(
                        skill.Skill,
                        names.TitleOf(skill.Skill),
                        skill.CourseId,
                        skill.LessonId,
                        Math.Round(skill.Mastery, 4),
                        file.IsMastered(skill),
                        skill.MasteredAt,
                        Math.Round(skill.LevelAt(file.At), 4),
                        Math.Round(file.Predicted(skill), 4),
                        skill.Answers,
                        skill.FirstTries,
                        skill.Unaided,
                        skill.RetentionAt(file.At) is { } retention ? Math.Round(retention, 4) : null,
                        skill.Review?.Due,
                        skill.LastAt,
                        skill.Run?.Chances ?? 0,
                        skill.IsSpinning,
                        skill.Latest
                    )),
            ]
        );

    public static ReviewListAnswer Reviews(LearnerFile file, IReadOnlyDictionary<string, SkillConcept> names)
    {
        var reviews = new ReviewScheduler();
        var learned = file.Skills.Values.Where(skill => skill.Review is not null).Select(skill => (skill, review: skill.Review!)).ToList();
        var items =
            from pair in learned
            let retention = reviews.Retrievability(pair.review, file.At)
            let isDue = pair.review.Due <= file.At
            orderby isDue descending, isDue ? retention : 0, pair.review.Due, pair.skill.Skill
            select new ReviewAnswer(
                pair.skill.Skill,
                names.TitleOf(pair.skill.Skill),
                pair.skill.CourseId,
                pair.skill.LessonId,
                isDue,
                pair.review.Due,
                Math.Round(retention, 4),
                Math.Round(pair.review.Memory.Stability, 4),
                Math.Round(pair.review.Memory.Difficulty, 4),
                pair.review.Lapses,
                pair.skill.FirstTries,
                pair.skill.Latest
            );
        return new(file.LearnerId, file.At, learned.Count(pair => pair.review.Due <= file.At), [.. items]);
    }

    public static RecommendationListAnswer Recommended(LearnerFile file, IReadOnlyDictionary<string, SkillConcept> names) =>
        new(
            file.LearnerId,
            file.At,
            [
                .. Recommendations
                    .Of(file)
                    .Select(one => new RecommendationAnswer(
                        one.Type,
                        one.Skill,
                        one.Skill is null ? null : names.TitleOf(one.Skill),
                        one.Reasoning,
                        one.Figure
                    )),
            ]
        );

    public static InsightsAnswer Insight(LearnerFile file, IReadOnlyDictionary<string, SkillConcept> names)
    {
        var style = file.Profile?.LearningStyle;
        return new(
            file.LearnerId,
            file.At,
            style,
            Insights.Of(file, skill =>
                style is { } liked && names.TryGetValue(skill.Skill, out var found)
                    ? found.Concept.Explanations.Any(explanation => explanation.Styles.Contains(liked))
                    : null
            )
        );
    }

    public static IReadOnlyList<Badge> Badges(LearnerFile file, IReadOnlyDictionary<string, SkillConcept> names)
    {
        var skills = file
            .Skills.Values.Where(skill => skill.MasteredAt is not null)
            .Select(skill => Badge.Of(skill, names.TitleOf(skill.Skill)));
        var lessons = names
            .Values.Select(found => found.Lesson)
            .Distinct()
            .Select(lesson =>
                Badge.Of(
                    lesson.Id,
                    lesson.Title,
                    [
                        .. lesson
                            .Concepts.Where(concept => !concept.IsFoundation)
                            .Select(concept => file.Skills.GetValueOrDefault(SkillKey.Of(lesson.CourseId, lesson.Id, concept.Id))),
                    ]
                )
            );
        return
        [
            .. skills.Concat(lessons.OfType<Badge>()).OrderBy(badge => badge.EarnedAt).ThenBy(badge => badge.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The daily goal by the answers of today; any other by the mastery of what it names.</summary>
    public static IReadOnlyList<GoalAnswer> Goals(LearnerFile file, IReadOnlyDictionary<string, SkillConcept> names)
    {
        List<GoalAnswer> goals = [.. (file.Profile?.Goals ?? []).Select(goal => Goal(goal, file, names))];
        if (file.Profile?.DailyGoal is { } daily)
        {
            var today = Streak(file).Today;
            goals.Add(
                new(
                    $"{daily} answers a day",
                    today >= daily,
                    Math.Min(1, Math.Round((double)today / daily, 4)),
                    today,
                    "answers given today (UTC)"
                )
            );
        }

        return goals;
    }

    private static GoalAnswer Goal(string goal, LearnerFile file, IReadOnlyDictionary<string, SkillConcept> names)
    {
        var named = GoalMatch.Find(goal, names);
        var mastered = named.Count(skill => file.Skills[skill].MasteredAt is not null);
        return named.Count == 0
            ? new(goal, null, null, 0, "It names nothing that this learner has practised.")
            : new(
                goal,
                mastered == named.Count,
                Math.Round((double)mastered / named.Count, 4),
                named.Count,
                $"practised skills that it names: {string.Join(", ", named.Select(names.TitleOf).Take(5))}"
            );
    }
}
