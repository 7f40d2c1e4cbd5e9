using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>
/// The open question with other numbers, worked through: for a learner whom hints have not helped or who asks for the answer.
/// </summary>
internal static class SimilarExample
{
    /// <summary>Seeds that are tried for a question with another answer.</summary>
    private const int Tries = 8;

    /// <returns>Null for a question without parameters or without a solution to show, and when one was shown for it already.</returns>
    public static string? Of(Concept concept, OpenQuestion open, Question question, Speech speech)
    {
        var note = $"example:{open.ItemId}";
        if (question.Solution is null || speech.Times(note) > 0)
            return null;
        if (concept.Items.FirstOrDefault(item => item.Id == open.ItemId) is not { Parameters.Count: > 0 } item)
            return null;
        for (var seed = open.Seed + 1; seed <= open.Seed + Tries; seed++)
        {
            var similar = ItemTemplate.Instantiate(item, seed);
            if (similar.Solution is not { } solution || similar.Answer.Accepted.SequenceEqual(question.Answer.Accepted))
                continue;
            speech.Note(note);
            return speech.Say("other_numbers", ("question", similar.Prompt), ("solution", solution));
        }

        return null;
    }
}
