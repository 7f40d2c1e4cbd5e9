namespace TutorFunctions.LocalRuntime.Instances;

/// <summary>Work for the thread pool that may be followed by other work on the same thread.</summary>
internal interface IChainedWork : IThreadPoolWorkItem
{
    void Run();

    void IThreadPoolWorkItem.Execute() => WorkChain.Run(this);
}

/// <summary>
/// Runs the next piece of work on the thread that has just queued it: the steps of an instance and the activities between them then follow
/// each other without waking a thread for each. Only one piece waits like that; the others go to the pool, so that they run side by side.
/// </summary>
internal static class WorkChain
{
    [ThreadStatic]
    private static bool t_isOpen;

    [ThreadStatic]
    private static IChainedWork? t_next;

    public static void Queue(IChainedWork work)
    {
        if (t_isOpen && t_next is null)
            t_next = work;
        else
            ThreadPool.UnsafeQueueUserWorkItem(work, preferLocal: true);
    }

    public static void Run(IChainedWork work)
    {
        for (var current = work; current is not null;)
        {
            t_isOpen = true;
            current.Run();
            t_isOpen = false;
            (current, t_next) = (t_next, null);
        }
    }

    /// <summary>Calls user code, for which nothing may be kept waiting: it may block until what it queued is done.</summary>
    public static T Outside<T>(Func<T> userCode)
    {
        t_isOpen = false;
        try
        {
            return userCode();
        }
        finally
        {
            t_isOpen = true;
        }
    }
}
