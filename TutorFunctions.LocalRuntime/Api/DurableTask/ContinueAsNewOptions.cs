namespace Microsoft.DurableTask;

public class ContinueAsNewOptions
{
    public object? NewInput { get; set; }

    /// <summary>Whether events that nothing has waited for yet are carried over to the fresh history.</summary>
    public bool PreserveUnprocessedEvents { get; set; } = true;

    /// <summary>The version that the fresh execution runs as; the present one when null.</summary>
    public string? NewVersion { get; set; }
}
