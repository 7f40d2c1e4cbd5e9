namespace TutorFunctions.LanguageModels;

/// <summary>
/// Keeps sessions from waiting for models that are down: after some failures in a row a model is left alone for a while, then one call
/// finds out whether it is back.
/// </summary>
public sealed class ModelHealth(TimeProvider clock)
{
    /// <summary>One turn's tries, so that the first session to meet an outage is the last to wait for it.</summary>
    private const int FailuresInARow = 3;

    private static readonly TimeSpan s_rest = TimeSpan.FromSeconds(15);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (int Failures, long Since)> _models = new(StringComparer.Ordinal);

    /// <exception cref="ModelNotAvailableException">The model is left alone at present.</exception>
    public void ThrowIfDown(string model)
    {
        lock (_gate)
        {
            if (!_models.TryGetValue(model, out var state) || state.Failures < FailuresInARow)
                return;
            if (clock.GetElapsedTime(state.Since) < s_rest)
                throw new ModelNotAvailableException($"{model} has failed {state.Failures} times in a row and is left alone for a moment.");

            // This caller finds out; the others are kept off until it has.
            _models[model] = (state.Failures, clock.GetTimestamp());
        }
    }

    public void Worked(string model)
    {
        lock (_gate)
            _models.Remove(model);
    }

    public void Failed(string model)
    {
        lock (_gate)
            _models[model] = (_models.GetValueOrDefault(model).Failures + 1, clock.GetTimestamp());
    }
}
