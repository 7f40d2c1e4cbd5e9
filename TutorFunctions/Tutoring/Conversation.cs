using TutorFunctions.Safety;

namespace TutorFunctions.Tutoring;

/// <summary>
/// What the agents remember of a session's conversation: the latest turns as they were said, and of all that came before what each step
/// came to, or what a model has made of it. It is bounded; the whole conversation lies in the store.
/// </summary>
public sealed record Conversation
{
    private const int TurnsKept = 6;
    private const int StepsKept = 20;
    private const int NamesKept = 10;

    private static readonly Dictionary<string, int> s_nothing = [];

    /// <summary>Turns that have left the window before they are summed up, all at once: one call in so many turns.</summary>
    private const int TurnsSummarizedAtOnce = 6;

    /// <summary>The latest turns, the oldest first.</summary>
    public IReadOnlyList<Exchange> Recent
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>What the turns before them came to, by step.</summary>
    public IReadOnlyList<EarlierStep> Earlier
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>What a model made of the turns before <see cref="Left"/>; null while it has made nothing.</summary>
    public string? Story { get; init; }

    /// <summary>Turns that have left the window and that no model has summed up yet; null in a session where none does.</summary>
    public IReadOnlyList<Exchange>? Left { get; init; }

    /// <summary>Names that the learner has said, to be kept from models.</summary>
    public IReadOnlyList<string> Names
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>How often the tutor has made each of its moves, so that it finds other words the next time.</summary>
    public IReadOnlyDictionary<string, int> Said
    {
        get;
        init => field = value ?? s_nothing;
    } = s_nothing;

    /// <summary>The older part in a few sentences; empty while there is none.</summary>
    public string Summary =>
        string.Join(' ', Earlier.Select(step => step.ToString()).Prepend(Story).Where(text => text is { Length: > 0 }));

    /// <summary>All that came before the latest so many turns, in a few sentences.</summary>
    public string SummaryBefore(int turns) =>
        (this with { Earlier = Recent.SkipLast(turns).Aggregate(Earlier, Fold) }).Summary;

    /// <summary>What of the answer to a question was found right in earlier turns, the oldest first.</summary>
    public IReadOnlyList<string> AcceptedParts(OpenQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return
        [
            .. Recent
                .Where(turn => turn.Turn > question.AskedInTurn)
                .Select(static turn => turn.AcceptedPart)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether enough has left the window to be summed up.</summary>
    public bool IsToBeSummarized => Left is { Count: >= TurnsSummarizedAtOnce };

    /// <summary>The question that the tutor asked last, as it was read; null before the first, or in the state of an older build.</summary>
    public string? OpenQuestion => Recent.LastOrDefault(static exchange => exchange.Asked is not null)?.Asked;

    /// <summary>The conversation as an agent sees it that is given the latest turns only.</summary>
    public Conversation Last(int turns) =>
        new()
        {
            Recent = [.. Recent.TakeLast(turns)],
            Names = Names,
            Said = Said,
        };

    public Conversation Adding(Exchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        if (exchange.Reply is not null)
            exchange = exchange with { Question = OpenQuestion };
        if (Recent.Count < TurnsKept)
            return this with { Recent = [.. Recent, exchange] };
        return this with
        {
            Recent = [.. Recent.Skip(1), exchange],
            Earlier = Fold(Earlier, Recent[0]),
            Left = Left is null ? null : [.. Left, Recent[0]],
        };
    }

    public Conversation Saying(IEnumerable<string> moves)
    {
        Dictionary<string, int>? said = null;
        foreach (var move in moves)
        {
            said ??= new(Said, StringComparer.Ordinal);
            said[move] = said.GetValueOrDefault(move) + 1;
        }

        return said is null ? this : this with { Said = said };
    }

    public Conversation Naming(string? reply)
    {
        string[] added = reply is null
            ? []
            :
            [
                .. IntroducedNames
                    .In(reply)
                    .Where(name => !Names.Contains(name, StringComparer.OrdinalIgnoreCase))
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ];
        return added.Length == 0 ? this : this with { Names = [.. Names.Concat(added).TakeLast(NamesKept)] };
    }

    /// <summary>The conversation with a story that includes the first so many of the turns that had left.</summary>
    public Conversation Summarized(string story, int turns) => this with { Story = story, Left = [.. (Left ?? []).Skip(turns)] };

    private static IReadOnlyList<EarlierStep> Fold(IReadOnlyList<EarlierStep> earlier, Exchange old)
    {
        if (old.Reply is null)
            return earlier;
        var step = earlier.FirstOrDefault(step => step.Step == old.Step) ?? new EarlierStep(old.Step, 0, 0, 0, null);
        var counted = step with
        {
            Replies = step.Replies + 1,
            Right = step.Right + (old.Verdict == AnswerEvaluation.Correct ? 1 : 0),
            Stuck = step.Stuck + (old.Intent == UserIntent.Stuck ? 1 : 0),
            LastNote = old.Note ?? step.LastNote,
        };
        return [.. earlier.Where(other => other.Step != old.Step).TakeLast(StepsKept - 1), counted];
    }
}

/// <summary>
/// One turn of the conversation: a reply with the question that it answers, and what the tutor said then. Long texts are cut.
/// </summary>
/// <param name="Step">The title of the step whose question was answered; in the opening, of the one that is opened.</param>
/// <param name="Reply">What the learner said; null for the opening.</param>
/// <param name="Intent">What the reply was meant as.</param>
/// <param name="Verdict">How the reply was judged.</param>
/// <param name="Note">What the evaluator noted.</param>
/// <param name="Feedback">What the tutor said to the reply.</param>
/// <param name="Message">What the tutor taught then.</param>
public sealed record Exchange(
    int Turn,
    string Step,
    string? Reply,
    UserIntent? Intent,
    AnswerEvaluation? Verdict,
    string? Note,
    string? Feedback,
    string? Message
)
{
    private const int LongestText = 400;
    private const int LongestNote = 200;
    private const int LongestQuestion = 600;
    private const int LongestPart = 120;

    /// <summary>The question that the reply was given to; null where there was no reply.</summary>
    public string? Question { get; init; }

    /// <summary>What of the reply was found right where it was not the whole answer.</summary>
    public string? AcceptedPart { get; init; }

    /// <summary>The question that the tutor asked in the end, with its choices; null where it asked none.</summary>
    public string? Asked { get; init; }

    public static Exchange Of(int turn, string step, string? reply, Evaluation? evaluation, TutorMessage? message) =>
        new(
            turn,
            step,
            Cut(evaluation is { IsOrder: true } ? "(orders to the tutor, left out)" : reply),
            evaluation?.UserIntent,
            evaluation?.AnswerEvaluation,
            Cut(evaluation?.AssessmentNote, LongestNote),
            Cut(evaluation?.Feedback),
            Cut(message?.Teaching)
        )
        {
            AcceptedPart = Cut(evaluation?.RightPart, LongestPart),
            Asked = Cut(message?.QuestionAndChoices, LongestQuestion),
        };

    /// <summary>A text of at most so many characters, the cut marked.</summary>
    public static string? Cut(string? text, int longest = LongestText) => text?.Length > longest ? $"{text.AsSpan(0, longest - 1)}…" : text;
}

/// <summary>What the replies to one step came to.</summary>
/// <param name="Step">The step's title.</param>
/// <param name="LastNote">The last thing that the evaluator noted about it.</param>
public sealed record EarlierStep(string Step, int Replies, int Right, int Stuck, string? LastNote)
{
    public override string ToString()
    {
        var stuck = Stuck == 0 ? string.Empty : $", stuck {Times(Stuck)}";
        return $"\"{Step}\": {Replies} {(Replies == 1 ? "reply" : "replies")}, {Right} "
            + $"right{stuck}.{(LastNote is null ? string.Empty : $" Last: {LastNote}")}";
    }

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";
}
