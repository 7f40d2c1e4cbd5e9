namespace TutorFunctions.Tests.Faults;

internal enum EventFault
{
    None,

    /// <summary>Every other event is lost, the first among them.</summary>
    EveryOtherLost,

    AllLost,
    Doubled,

    /// <summary>Each two events change places: the first is held back until the second has gone.</summary>
    Swapped,
}

/// <summary>What becomes of events on their way from an endpoint to the orchestration.</summary>
internal sealed class FaultyEvents
{
    private readonly Lock _gate = new();
    private Func<Task>? _heldBack;
    private int _seen;

    public EventFault Fault { get; set; }

    public async Task PassAsync(Func<Task> deliver)
    {
        foreach (var delivery in Deliveries(deliver))
            await delivery();
    }

    private List<Func<Task>> Deliveries(Func<Task> deliver)
    {
        lock (_gate)
        {
            var isFirstOfTwo = _seen++ % 2 == 0;
            switch (Fault)
            {
                case EventFault.AllLost:
                case EventFault.EveryOtherLost when isFirstOfTwo:
                    return [];
                case EventFault.Doubled:
                    return [deliver, deliver];
                case EventFault.Swapped when _heldBack is null:
                    _heldBack = deliver;
                    return [];
                case EventFault.Swapped:
                    var late = _heldBack;
                    _heldBack = null;
                    return [deliver, late];
                default:
                    return [deliver];
            }
        }
    }
}
