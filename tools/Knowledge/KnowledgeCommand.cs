using System.CommandLine;

namespace TutorFunctions.Tools.Knowledge;

/// <summary><c>knowledge</c>: fits the learner models to a file of answers, or says how well they predict it.</summary>
internal static class KnowledgeCommand
{
    public static Command Create() =>
        new("knowledge", "Fit the learner models to a file of answers, or measure how well they predict it.")
        {
            EvaluateCommand.Create(),
            FitCommand.Create(),
        };

    public static Argument<FileInfo> File() =>
        new Argument<FileInfo>("file")
        {
            Description = """
                The answers, separated by commas, tabs or semicolons, with a header; rows of a learner in order of time. Columns:
                user_id (or learner_id, learner, student): whose answer;
                item_id (or item): to which question;
                correct (or score): 0 wrong to 1 right;
                skill_id (or skill), optional: else each item is a skill of its own;
                options, optional: how many options a choice had; 0 or empty for a free answer;
                timestamp (or at), optional: RFC 3339, or seconds since 1970; 0 or empty when unknown.
                """,
        }.AcceptExistingOnly();
}
