using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.LocalRuntime.Storage;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>One row of sums and one row for each status, changed in the same write as the turn that changes them.</summary>
public sealed class SqliteSessionFigures(ILocalTaskHubAccessor runtime) : ISessionFigures
{
    /// <summary>The first step counts what earlier builds have left; how long things took is not known of them.</summary>
    public static readonly VersionedTables Tables = new(
        "figures",
        """
        CREATE TABLE session_statuses(status TEXT PRIMARY KEY, sessions INTEGER NOT NULL) WITHOUT ROWID;
        INSERT INTO session_statuses SELECT status, count(*) FROM sessions GROUP BY status;
        CREATE TABLE session_figures(
            id INTEGER PRIMARY KEY CHECK (id = 1),
            planned INTEGER NOT NULL, replanned INTEGER NOT NULL, replans INTEGER NOT NULL, replies INTEGER NOT NULL,
            off_topic INTEGER NOT NULL, questions_asked INTEGER NOT NULL, questions_correct INTEGER NOT NULL,
            steps_completed INTEGER NOT NULL, step_time INTEGER NOT NULL,
            ended INTEGER NOT NULL, ended_time INTEGER NOT NULL, answer_time INTEGER NOT NULL);
        INSERT INTO session_figures
        SELECT 1, count(plan), coalesce(sum(replans > 0), 0), coalesce(sum(replans), 0), 0, 0,
            coalesce(sum(asked), 0), coalesce(sum(correct), 0), 0, 0, 0, 0, 0
        FROM (
            SELECT json_extract(record, '$.summary.plan.plan_version') plan,
                coalesce(json_extract(record, '$.summary.plan.replan_count'), 0) replans,
                json_extract(record, '$.summary.questions_asked') asked, json_extract(record, '$.summary.questions_correct') correct
            FROM (SELECT CAST(record AS TEXT) record FROM session_turns
                WHERE position IN (SELECT max(position) FROM session_turns GROUP BY position >> 24)));
        UPDATE session_figures SET
            replies = (SELECT count(*) FROM session_turns WHERE json_extract(CAST(record AS TEXT), '$.evaluation.user_intent') IS NOT NULL),
            off_topic = (SELECT count(*) FROM session_turns
                WHERE json_extract(CAST(record AS TEXT), '$.evaluation.user_intent') = 'off_topic');
        """
    );

    public async Task<SessionFigures> ReadAsync(CancellationToken cancellation)
    {
        await runtime.Hub.Log.FlushAsync(cancellation);
        return runtime.Hub.Reads.Read(statements => new SessionFigures { ByStatus = ByStatus(statements), Sums = Sums(statements) });
    }

    private static Dictionary<SessionStatus, long> ByStatus(StatementCache statements)
    {
        var counts = Enum.GetValues<SessionStatus>().ToDictionary(status => status, _ => 0L);
        using var row = statements.Query("SELECT status, sessions FROM session_statuses");
        while (row.Read())
            counts[Enum.Parse<SessionStatus>(row.GetString(0))] = row.GetInt64(1);
        return counts;
    }

    private static FigureChange Sums(StatementCache statements)
    {
        using var row = statements.Query(
            """
            SELECT planned, replanned, replans, replies, off_topic, questions_asked, questions_correct, steps_completed,
                step_time, ended, ended_time, answer_time
            FROM session_figures
            """
        );
        row.Read();
        return new FigureChange(
            row.GetInt64(0),
            row.GetInt64(1),
            row.GetInt64(2),
            row.GetInt64(3),
            row.GetInt64(4),
            row.GetInt64(5),
            row.GetInt64(6),
            row.GetInt64(7),
            row.GetInt64(8),
            row.GetInt64(9),
            row.GetInt64(10),
            row.GetInt64(11)
        );
    }

    internal static void Add(StatementCache statements, FigureChange change) =>
        statements.Execute(
            """
            UPDATE session_figures SET planned = planned + $1, replanned = replanned + $2, replans = replans + $3, replies = replies + $4,
                off_topic = off_topic + $5, questions_asked = questions_asked + $6, questions_correct = questions_correct + $7,
                steps_completed = steps_completed + $8, step_time = step_time + $9,
                ended = ended + $10, ended_time = ended_time + $11, answer_time = answer_time + $12
            """,
            change.Planned,
            change.Replanned,
            change.Replans,
            change.Replies,
            change.OffTopic,
            change.QuestionsAsked,
            change.QuestionsCorrect,
            change.StepsCompleted,
            change.StepTime,
            change.Ended,
            change.EndedTime,
            change.AnswerTime
        );

    /// <param name="left">The status that a session had; null for a new one.</param>
    /// <param name="taken">The status that it has; null for one that is gone.</param>
    internal static void Move(StatementCache statements, SessionStatus? left, SessionStatus? taken)
    {
        if (left is { } old)
            statements.Execute("UPDATE session_statuses SET sessions = sessions - 1 WHERE status = $1", old.ToString());
        if (taken is { } present)
            statements.Execute(
                "INSERT INTO session_statuses VALUES($1, 1) ON CONFLICT (status) DO UPDATE SET sessions = sessions + 1",
                present.ToString()
            );
    }

    /// <returns>Null when there is no such session.</returns>
    internal static SessionStatus? StatusOf(StatementCache statements, long session) =>
        statements.Scalar("SELECT status FROM sessions WHERE number = $1", session) is string status
            ? Enum.Parse<SessionStatus>(status)
            : null;
}
