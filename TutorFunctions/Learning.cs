using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.Assessments.Endpoints;
using TutorFunctions.Courses;
using TutorFunctions.Courses.Curation;
using TutorFunctions.Learners.Endpoints;
using TutorFunctions.Learners.Nightly;
using TutorFunctions.Sessions;
using TutorFunctions.Teaching;

namespace TutorFunctions;

/// <summary>What courses, learners and assessments are made of, the same in both flavours.</summary>
internal static class Learning
{
    public static IServiceCollection AddLearning(this IServiceCollection services) => services
        .AddSingleton<CourseShelf>()
        .AddSingleton<ITextSimilarity, EmbeddingSimilarity>()
        .AddSingleton<CoursePlanning>()
        .AddSingleton<ClassStandings>()
        .AddSingleton<RiskWatch>()
        .AddSingleton<LearnerFiles>()
        .AddSingleton<Forecasts>()
        .AddSingleton<NightlyFitting>()
        .AddSingleton<SkillNames>()
        .AddSingleton<ReturningLearner>()
        .AddSingleton<AssessmentContent>();
}
