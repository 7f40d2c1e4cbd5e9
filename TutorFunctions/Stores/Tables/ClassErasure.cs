using TutorFunctions.Classes;

namespace TutorFunctions.Stores.Tables;

/// <summary>Takes a learner out of what a class keeps besides its roster: sessions, work, answers and the feed.</summary>
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
        await TakeAnswersAsync(classId, learnerId, cancellation);
    }

    private async Task TakeAnswersAsync(string classId, string learnerId, CancellationToken cancellation)
    {
        var isTaken = false;
        while (!isTaken)
        {
            isTaken = true;
            foreach (var row in await classes.ReadAsync(ClassKeys.Kind(classId, 'i'), cancellation))
            {
                var item = ClassRowValues.Read(row, ClassJson.Default.ItemInClass);
                if (!item.Answers.Any(answer => answer.By.Contains(learnerId)))
                    continue;
                var put = ClassRowValues.Put(row.Key, item.Without(learnerId), ClassJson.Default.ItemInClass, row);

                // An answer that comes meanwhile has the row read again.
                isTaken &= await classes.TryWriteAsync(ClassKeys.Class(classId), [put], cancellation);
            }
        }
    }
}
