namespace TutorFunctions.Tests.Conformance;

/// <summary>What keeps several tests from Microsoft's in-process host (<see cref="OnEveryEngineAttribute.NotOnMicrosoft"/>).</summary>
internal static class Difference
{
    public const string Clock = "Its host reads the machine's clock; the test moves a clock of its own.";

    public const string DefaultDedupe =
        "Its host refuses a start only by the statuses that the call names; without any, a running instance is replaced.";

    public const string ForeignCode =
        "DurableTask.Core does not notice code that runs outside of its scheduler: the instance stays as it is.";

    public const string LostWork =
        "A work item that a stopped worker had is never given to another one, and calls of a stopped client end with an " + "RpcException.";

    public const string OpenTasks =
        "DurableTask.Core ends an execution only when every task that it called has answered and every timer has fired or been "
        + "cancelled.";

    public const string Pace = "Its host hands out as much work as the machine has processors and then waits half a second.";

    public const string Recursive = "Its host does not pass a termination or a purge on to sub-orchestrations.";

    public const string RunsMismatch = "DurableTask.Core fails the instance, and starts the activity that does not match all the same.";

    public const string TakenId = "Its host starts a sub-orchestration in the place of the instance that has its id.";

    public const string UnreadableResult =
        "DurableTask.Core throws the converter's own exception for a result that cannot be read, without the task's name.";
}
