using Microsoft.Azure.Functions.Worker;

namespace TutorFunctions.Learners.Nightly;

/// <summary>Fits the model once a night, where a setting says so.</summary>
public sealed class FitNightlyModel(NightlyFitting fitting, NightlySettings settings)
{
    [Function(nameof(FitNightlyModel))]
    public Task RunAsync([TimerTrigger("0 20 3 * * *")] TimerInfo timer, CancellationToken cancellation) =>
        settings.IsOn ? fitting.RunAsync(cancellation) : Task.CompletedTask;
}
