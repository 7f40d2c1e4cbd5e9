using TutorFunctions.Classes;

namespace TutorFunctions.Stores.Tables;

/// <summary>Takes a learner, or one session, out of what a class keeps besides its roster: sessions, work, answers, the feed.</summary>
internal sealed class ClassErasure(ITable classes)
{
    public async Task EraseAsync(string classId, string learnerId, CancellationToken cancellation)
    {
        var partition = ClassKeys.Class(classId);
        List<string> going = [];
        foreach (var row in await classes.ReadAsync(ClassKeys.Kind(classId, 's'), cancellation))
        {
            if (ClassRowValues.Read(row, ClassJson.Default.ClassSession) is var session && session.LearnerId == learnerId)
                going.AddRange([row.Key, ClassKeys.Listed(session.StartedAt, session.SessionId)]);
        }

        foreach (var row in await classes.ReadAsync(ClassKeys.Kind(classId, 'w'), cancellation))
        {
            if (ClassRowValues.Read(row, ClassJson.Default.AssignmentWork).LearnerId == learnerId)
                going.Add(row.Key);
        }

        foreach (var row in await classes.ReadAsync(ClassKeys.Kind(classId, 'e'), cancellation))
        {
            if (ClassRowValues.Read(row, ClassJson.Default.ClassEvent).LearnerId == learnerId)
                going.Add(row.Key);
        }

        foreach (var key in going)
            await classes.TryWriteAsync(partition, [new Delete(key)], cancellation);
        await TakeAnswersAsync(classId, learnerId, static _ => true, cancellation);
    }

    /// <param name="lessonId">Whose questions lose the learner's answers; all questions when null.</param>
    public async Task EraseSessionAsync(
        string classId,
        string learnerId,
        string sessionId,
        string? lessonId,
        CancellationToken cancellation
    )
    {
        var partition = ClassKeys.Class(classId);
        List<string> going = [];
        if (await classes.FindAsync(partition, ClassKeys.Session(sessionId), cancellation) is { } row)
        {
            var session = ClassRowValues.Read(row, ClassJson.Default.ClassSession);
            going.AddRange([row.Key, ClassKeys.Listed(session.StartedAt, sessionId)]);
        }

        foreach (var happened in await classes.ReadAsync(ClassKeys.Kind(classId, 'e'), cancellation))
        {
            if (ClassRowValues.Read(happened, ClassJson.Default.ClassEvent).SessionId == sessionId)
                going.Add(happened.Key);
        }

        foreach (var key in going)
            await classes.TryWriteAsync(partition, [new Delete(key)], cancellation);
        await TakeAnswersAsync(classId, learnerId, item => lessonId is null || item.LessonId == lessonId, cancellation);
    }

    private async Task TakeAnswersAsync(
        string classId,
        string learnerId,
        Func<ItemInClass, bool> isConcerned,
        CancellationToken cancellation
    )
    {
        var isTaken = false;
        while (!isTaken)
        {
            isTaken = true;
            foreach (var row in await classes.ReadAsync(ClassKeys.Kind(classId, 'i'), cancellation))
            {
                var item = ClassRowValues.Read(row, ClassJson.Default.ItemInClass);
                if (!isConcerned(item) || !item.Answers.Any(answer => answer.By.Contains(learnerId)))
                    continue;
                var put = ClassRowValues.Put(row.Key, item.Without(learnerId), ClassJson.Default.ItemInClass, row);

                // An answer that comes meanwhile has the row read again.
                isTaken &= await classes.TryWriteAsync(ClassKeys.Class(classId), [put], cancellation);
            }
        }
    }
}
