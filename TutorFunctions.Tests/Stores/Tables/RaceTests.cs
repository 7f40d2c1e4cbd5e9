using TutorFunctions.Sessions;
using TutorFunctions.Stores.Tables;
using TutorFunctions.Tests.Learners;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Stores.Tables;

/// <summary>Writers that meet, processes that die between two writes, and answers that are lost on their way back.</summary>
public sealed class RaceTests
{
    private readonly MemoryTable _sessions = new();
    private readonly MemoryTable _listings = new();
    private readonly MemoryTable _courses = new();
    private readonly MemoryTable _learners = new();
    private readonly TableSessionStore _store;

    public RaceTests() => _store = new TableSessionStore(Tables, TimeProvider.System);

    private TutorTables Tables =>
        TutorTables.Open(_ => new MemoryTable()) with
        {
            Sessions = _sessions,
            Listings = _listings,
            Courses = _courses,
            Learners = _learners,
        };

    [Fact]
    public async Task A_reply_whose_answer_is_lost_and_that_is_sent_again_is_one_entry()
    {
        await BeginAsync();
        ResendOnce(_sessions);

        var entry = await _store.AcceptAsync("a", InboxKind.Reply, null, "yes", CancellationToken.None);

        entry.Sequence.ShouldBe(1);
        (await _store.NextAsync("a", 1, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_turn_whose_answer_is_lost_and_that_is_sent_again_is_recorded_once()
    {
        await BeginAsync();
        ResendOnce(_sessions);

        await _store.RecordAsync(Story.Turn("a", 1, null), CancellationToken.None);

        (await _store.ReadTurnsAsync("a", 0, 10, CancellationToken.None)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_erasure_that_broke_off_is_finished_by_asking_once_more()
    {
        var store = new TableLearnerStore(Tables);
        foreach (var number in Enumerable.Range(1, 12))
            await store.RecordAsync(Answers.Of(number, number % 2 == 0 ? "adding" : "sharing", isRight: true), CancellationToken.None);
        var writes = 0;
        _learners.BeforeWrite = _ => ++writes == 2 ? throw new IOException("The process dies.") : Task.CompletedTask;
        await Should.ThrowAsync<IOException>(() => store.EraseAsync("ada", CancellationToken.None));

        await store.EraseAsync("ada", CancellationToken.None);

        (await store.FindAsync("ada", CancellationToken.None)).ShouldBeNull();
        (await store.ReadAsync("ada", 0, 100, null, CancellationToken.None)).ShouldBeEmpty();
        (await store.ListOfCourseAsync("lesson", null, 10, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_whose_creation_is_sent_again_is_there_once_and_another_of_its_id_is_refused()
    {
        ResendOnce(_sessions);

        await _store.CreateAsync(Story.Setup("a"), CancellationToken.None);

        await Should.ThrowAsync<InvalidOperationException>(() => _store.CreateAsync(Story.Setup("a", minute: 1), CancellationToken.None));
    }

    [Fact]
    public async Task A_hint_that_is_taken_while_a_turn_is_recorded_is_one_of_the_new_question()
    {
        await BeginAsync();
        await _store.TakeHintAsync("a", ["one", "two"], CancellationToken.None);
        BeforeNextWrite(_sessions, () => _store.RecordAsync(Story.Turn("a", 1, null, askedIn: 1), CancellationToken.None));

        var hint = await _store.TakeHintAsync("a", ["one", "two"], CancellationToken.None);

        (hint.AskedInTurn, hint.Level).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_turn_that_is_recorded_while_a_hint_is_taken_keeps_the_hint()
    {
        await BeginAsync();
        BeforeNextWrite(_sessions, () => _store.TakeHintAsync("a", ["one", "two"], CancellationToken.None));

        await _store.RecordAsync(Story.Turn("a", 1, null), CancellationToken.None);

        (await _store.AcceptAsync("a", InboxKind.Reply, null, "yes", CancellationToken.None)).HintsTaken.ShouldBe(1);
    }

    [Fact]
    public async Task A_session_that_was_listed_but_never_created_is_passed_over()
    {
        _sessions.BeforeWrite = _ => throw new IOException("The process was killed.");
        await Should.ThrowAsync<IOException>(() => _store.CreateAsync(Story.Setup("a"), CancellationToken.None));
        _sessions.BeforeWrite = null;
        await _store.CreateAsync(Story.Setup("b"), CancellationToken.None);

        (await ListAsync(null)).ShouldBe(["b"]);
    }

    [Fact]
    public async Task A_session_whose_status_changed_as_the_process_died_is_listed_by_what_it_is()
    {
        await BeginAsync();

        // Killed after the new status was listed and before the turn was kept.
        BeforeNextWrite(_sessions, () => throw new IOException("The process was killed."));
        await Should.ThrowAsync<IOException>(() =>
            _store.RecordAsync(Story.Turn("a", 1, null, SessionStatus.Completed), CancellationToken.None)
        );
        (await ListAsync(SessionStatus.Active)).ShouldBe(["a"]);
        (await ListAsync(SessionStatus.Completed)).ShouldBeEmpty();

        // Killed after the turn was kept and before the old status was taken off the list.
        _sessions.AfterWrite = _ => throw new IOException("The process was killed.");
        await Should.ThrowAsync<IOException>(() =>
            _store.RecordAsync(Story.Turn("a", 1, null, SessionStatus.Completed), CancellationToken.None)
        );
        (await ListAsync(SessionStatus.Active)).ShouldBeEmpty();
        (await ListAsync(SessionStatus.Completed)).ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_course_that_is_replaced_while_it_is_read_is_read_anew_and_leaves_nothing_behind()
    {
        var courses = new TableCourseStore(Tables, TimeProvider.System);
        var other = new TableCourseStore(Tables, TimeProvider.System);
        await courses.PutAsync(
            CourseStoreTests.Course("a", "Art", [.. Enumerable.Range(0, 20_000).Select(_ => Guid.NewGuid().ToString())]),
            CancellationToken.None
        );
        var first = (await _courses.FindAsync("courses", "a", CancellationToken.None))!;

        await other.PutAsync(CourseStoreTests.Course("a", "Music"), CancellationToken.None);

        (await new TableCourseStore(Tables, TimeProvider.System).FindAsync("a", CancellationToken.None))!.Title.ShouldBe("Music");
        _courses.Keys((string)first.Values["content"]).ShouldBeEmpty();
    }

    private async Task BeginAsync()
    {
        await _store.CreateAsync(Story.Setup("a"), CancellationToken.None);
        await _store.RecordAsync(Story.Opening("a"), CancellationToken.None);
    }

    private async Task<IEnumerable<string>> ListAsync(SessionStatus? status) =>
        (await _store.ListAsync(new SessionFilter(null, null, status, 10, null), CancellationToken.None)).Items.Select(session =>
            session.Setup.SessionId
        );

    private static void BeforeNextWrite(MemoryTable table, Func<Task> other) =>
        table.BeforeWrite = async _ =>
        {
            table.BeforeWrite = null;
            await other();
        };

    /// <summary>As a client library does that has lost an answer: what it sends again is refused, because it is there.</summary>
    private static void ResendOnce(MemoryTable table) =>
        table.AfterWrite = _ =>
        {
            table.AfterWrite = null;
            throw new TableConflictException("It is there already.");
        };
}
