namespace TutorFunctions.Learners.Knowledge;

/// <summary>
/// One judged answer of a learner: what every model of this folder learns from. An answer that shows several skills is one response for
/// each of them; an answer that a hint gave away is none.
/// </summary>
public sealed record Response
{
    /// <param name="Skill">The skill that the question asks for.</param>
    /// <param name="Item">The question. A template that asks with other numbers each time is one item.</param>
    /// <param name="Score">0 wrong to 1 right; between them part of the answer was right.</param>
    /// <param name="Options">How many options a choice offered; 0 for a free answer.</param>
    /// <param name="At">When it was given (UTC), where that is known.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The score is not within 0 and 1, or there are fewer than 0 options, or just one.
    /// </exception>
    public Response(string Skill, string Item, double Score, int Options = 0, DateTime? At = null)
    {
        ArgumentNullException.ThrowIfNull(Skill);
        ArgumentNullException.ThrowIfNull(Item);

        // The negated comparison refuses NaN too.
        if (!(Score is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(Score), Score, "A score lies between 0 and 1.");
        if (Options is < 0 or 1)
            throw new ArgumentOutOfRangeException(
                nameof(Options),
                Options,
                "A choice has at least two options; 0 stands for a free answer."
            );
        this.Skill = Skill;
        this.Item = Item;
        this.Score = Score;
        this.Options = Options;
        this.At = At;
    }

    public string Skill { get; }

    public string Item { get; }

    public double Score { get; }

    public int Options { get; }

    public DateTime? At { get; }

    public bool IsRight => Score >= 0.5;
}
