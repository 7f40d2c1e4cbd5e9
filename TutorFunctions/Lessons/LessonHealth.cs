using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TutorFunctions.Lessons;

/// <summary>Degraded when lesson packs were refused; each is named, with file, line and reason.</summary>
internal sealed class LessonHealth(LessonLibrary lessons) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            lessons.Errors.Count == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded(
                    "Lesson packs were refused.",
                    data: lessons
                        .Errors.DistinctBy(error => error.ToString())
                        .ToDictionary(error => error.ToString()!, object (error) => error.Reason)
                )
        );
}
