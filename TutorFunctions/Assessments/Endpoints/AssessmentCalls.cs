using System.Globalization;
using TutorFunctions.Language;
using TutorFunctions.Web;

namespace TutorFunctions.Assessments.Endpoints;

/// <summary>What the assessment endpoints have in common.</summary>
internal static class AssessmentCalls
{
    /// <exception cref="RefusedException">404 when there is none, or its learner was erased.</exception>
    public static async Task<Assessment> GetAsync(
        this IAssessmentStore store,
        string id,
        TimeProvider clock,
        CancellationToken cancellation
    ) =>
        (await store.FindAsync(id, cancellation))?.At(clock.GetUtcNow().UtcDateTime)
        ?? throw Unknown(id);

    public static RefusedException Unknown(string id) =>
        new(Refusal.NotFound, "There is no such assessment", $"No assessment has the id '{id}'.");

    /// <summary>Draws the item of a position, and its numbers: the same ones whenever they are drawn again.</summary>
    public static int Seed(string assessmentId, int position) => StableHash.Seed(assessmentId, position);

    public static ProblemException Ended(Assessment assessment) =>
        new(
            409,
            "The assessment has ended",
            string.Create(
                CultureInfo.InvariantCulture,
                $"It ended at {assessment.State.EndedAt:u}: {Reason(assessment.State.EndReason)} It takes no more answers."
            )
        );

    private static string Reason(EndReason? reason) =>
        reason switch
        {
            EndReason.Precision => "the ability was known well enough.",
            EndReason.MaxItems => "all items had been answered.",
            EndReason.TimeLimit => "the time was over.",
            EndReason.NoItemsLeft => "there was no further item.",
            EndReason.ContentRemoved => "its course, or the item that was open, had been removed.",
            _ => "it was over.",
        };
}
