namespace TutorFunctions.Stores.Tables;

/// <summary>The tables that the tutor keeps its data in.</summary>
/// <param name="Sessions">A partition for each session: all that is read and written in a turn (<see cref="SessionKeys"/>).</param>
/// <param name="Listings">
/// Which sessions and alerts there are, newest first, in a partition for each question that is asked (<see cref="Listing"/>).
/// </param>
/// <param name="Courses">Imported courses.</param>
/// <param name="Deliveries">The ids of webhook messages that were taken.</param>
/// <param name="Learners">
/// A partition for each learner: the profile, the judged answers and what they add up to (<see cref="LearnerKeys"/>).
/// </param>
/// <param name="Assessments">
/// A partition for each assessment and each assessed course, and which assessments there are (<see cref="AssessmentKeys"/>).
/// </param>
/// <param name="Figures">Figures over all sessions and what models have cost, in sixteen parts each (<see cref="FigureKeys"/>).</param>
/// <param name="Access">Keys, links, and the ring of keys that seals links.</param>
/// <param name="Classes">A partition for each class (<see cref="ClassKeys"/>).</param>
public sealed record TutorTables(
    ITable Sessions,
    ITable Listings,
    ITable Courses,
    ITable Deliveries,
    ITable Learners,
    ITable Assessments,
    ITable Figures,
    ITable Access,
    ITable Classes
)
{
    public const string AccessName = "TutorAccess";

    /// <summary>The tables' names, in the order of the parameters.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "TutorSessions",
        "TutorListings",
        "TutorCourses",
        "TutorDeliveries",
        "TutorLearners",
        "TutorAssessments",
        "TutorFigures",
        AccessName,
        "TutorClasses",
    ];

    /// <param name="open">Opens the table of a name.</param>
    public static TutorTables Open(Func<string, ITable> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        ITable[] tables = [.. Names.Select(open)];
        return new TutorTables(tables[0], tables[1], tables[2], tables[3], tables[4], tables[5], tables[6], tables[7], tables[8]);
    }
}
