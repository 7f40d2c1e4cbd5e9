using Microsoft.DurableTask.Client;

namespace TutorFunctions.Tests.Conformance;

/// <summary>A task hub and the app whose orchestrators and activities run on it.</summary>
internal interface ITestedHub : IAsyncDisposable
{
    DurableTaskClient Client { get; }

    /// <summary>Stops the app and starts another one on the same task hub.</summary>
    Task RestartAsync();
}
