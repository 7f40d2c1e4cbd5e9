using TutorFunctions.Agents.Reviewer;
using TutorFunctions.Evals.Dialogues;
using TutorFunctions.Evals.Report;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Evals.Drafts;

/// <summary>Messages of a tutor, good and bad, each with whether it may go out by the seven learning principles.</summary>
internal sealed record DraftFile
{
    public required Draft[] Drafts { get; init; }

    public static async Task<IReadOnlyList<Finding>> ReviewAsync(IReviewer reviewer, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        foreach (var draft in DialogueFiles.Read<DraftFile>(Path.Combine(DialogueFiles.Folder, "drafts.yaml")).Drafts)
        {
            var review = await reviewer.ReviewAsync(draft.Input(), cancellation);
            findings.Add(
                new Finding(
                    "reviewer",
                    draft.Approved ? "approves good drafts" : "sends bad drafts back",
                    review.Approved == draft.Approved,
                    $"{draft.Id}: {(draft.Approved ? $"sent back: {review.Feedback}" : $"approved against {draft.Principle}")}"
                )
            );
        }

        return findings;
    }
}

internal sealed record Draft
{
    public required string Id { get; init; }

    public required bool Approved { get; init; }

    /// <summary>The principle that a bad draft breaks.</summary>
    public string? Principle { get; init; }

    public string Teaching { get; init; } = string.Empty;

    public string Question { get; init; } = string.Empty;

    public MessageType Type { get; init; } = MessageType.Question;

    public Difficulty Difficulty { get; init; } = Difficulty.Easy;

    /// <summary>Attempts at the question that were not right.</summary>
    public int FailedAttempts { get; init; }

    /// <summary>Failed attempts in a row on the step.</summary>
    public int FailuresInRow { get; init; }

    /// <summary>What the evaluator said to the reply before; null in the opening.</summary>
    public string? LastFeedback { get; init; }

    /// <summary>The known wrong idea that the reply before showed.</summary>
    public string? Misconception { get; init; }

    public ReviewerInput Input()
    {
        var step = new PlanStep
        {
            StepId = "step",
            Title = "Fractions with the same denominator",
            Description = "Compare two fractions that have the same denominator",
            TeachingApproach = "pizza slices",
            SuccessCriteria = "Answers one question right",
            Kind = StepKind.Concept,
            ConceptId = "same-denominator",
            CorrectNeeded = 1,
            FailuresInARow = FailuresInRow,
        };
        var message = new TutorMessage
        {
            Teaching = Teaching,
            Question = Question,
            MessageType = Type,
            Difficulty = Difficulty,
            Asked = new OpenQuestion
            {
                ItemId = Id,
                Seed = 1,
                ConceptId = "same-denominator",
                StepId = "step",
                AskedInTurn = 1,
                FailedAttempts = FailedAttempts,
            },
        };
        return new ReviewerInput("evals", step, message, LastFeedback is null && Misconception is null ? null : Last());
    }

    private Evaluation Last() =>
        new()
        {
            UserIntent = UserIntent.AttemptAnswer,
            AnswerEvaluation = AnswerEvaluation.Wrong,
            Score = 0,
            Feedback = LastFeedback ?? string.Empty,
            Reasoning = "A wrong answer.",
            GuidanceForTutor = "Explain in another way.",
            AssessmentNote = "Wrong.",
            MisconceptionId = Misconception,
        };
}
