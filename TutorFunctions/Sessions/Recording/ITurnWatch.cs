namespace TutorFunctions.Sessions;

/// <summary>Hears of every turn once it has been recorded. It may hear of the same turn again, and must bear it.</summary>
public interface ITurnWatch
{
    Task RecordedAsync(RecordedTurn recorded, CancellationToken cancellation);
}
