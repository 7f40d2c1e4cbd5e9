using TutorFunctions.Access;
using TutorFunctions.Assessments;
using TutorFunctions.Classes;
using TutorFunctions.Courses;
using TutorFunctions.LanguageModels;
using TutorFunctions.Learners;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Nightly;
using TutorFunctions.Sessions;
using TutorFunctions.Stores.Tables;

namespace TutorFunctions.Tests.Stores;

/// <summary>The stores of one kind over the same data.</summary>
public sealed record OpenedStores(
    ISessionStore Sessions,
    IAlertStore Alerts,
    ICourseStore Courses,
    IEvidenceStore Evidence,
    ILearnerStore Learners,
    IAssessmentStore Assessments,
    ISessionFigures Figures,
    IModelSpending Spending,
    INightlyModelStore NightlyModels,
    IAccessStore Access,
    OpenedClassStores Classes
)
{
    public static OpenedStores On(TutorTables tables, TimeProvider clock)
    {
        var courses = new TableCourseStore(tables, clock);
        var learners = new TableLearnerStore(tables);
        return new OpenedStores(
            new TableSessionStore(tables, clock),
            new TableAlertStore(tables, clock),
            courses,
            learners,
            learners,
            new TableAssessmentStore(tables, clock),
            new TableSessionFigures(tables),
            new TableModelSpending(tables, clock),
            new TableNightlyModelStore(tables),
            new TableAccessStore(tables),
            OpenedClassStores.On(tables.Classes)
        );
    }
}

/// <summary>The stores of classes, which are the same code over rows of both kinds.</summary>
public sealed record OpenedClassStores(IClassStore Classes, IAssignmentStore Assignments, IClassFigures Figures)
{
    public static OpenedClassStores On(ITable classes) =>
        new(new TableClassStore(classes), new TableAssignmentStore(classes), new TableClassFigures(classes));
}
