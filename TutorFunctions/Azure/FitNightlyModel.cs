using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Learners.Nightly;

namespace TutorFunctions.Azure;

/// <summary>Fits the model once a night, where a setting says so; the embedded server has a timer of its own.</summary>
public sealed class FitNightlyModel(NightlyFitting fitting, NightlySettings settings)
{
    [Function(nameof(FitNightlyModel))]
    public Task RunAsync([TimerTrigger("0 20 3 * * *")] TimerInfo timer, CancellationToken cancellation) => settings.IsOn ? fitting.RunAsync(cancellation) : Task.CompletedTask;
}
