using TutorFunctions.Lessons;
using TutorFunctions.Tests.Courses;
using TutorFunctions.Tests.Server;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Agents;

public class OfflinePathGeneratorTests
{
    public static TheoryData<string> Ids => [.. AuthoredLessons.All.Select(lesson => lesson.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Paths_differ_respect_prerequisites_and_hold_every_concept_between_overview_and_summary(string id)
    {
        var lesson = AuthoredLessons.Lesson(id);

        var generated = AgentLessons.Paths(AgentLessons.Setup(lesson), lesson);

        generated.Paths.Count.ShouldBeInRange(2, 4);
        generated.Paths.Select(path => path.Name).ShouldBeUnique();
        generated.Paths.Select(path => path.Id).ShouldContain(generated.PreferredId);
        generated.Reason.ShouldNotBeNullOrWhiteSpace();
        foreach (var path in generated.Paths)
        {
            path.Nodes[0].Kind.ShouldBe(StepKind.Introduction);
            path.Nodes[^1].Kind.ShouldBe(StepKind.Summary);
            var taught = path.Nodes.Where(node => node.Kind == StepKind.Concept).Select(node => node.ConceptId).ToList();
            taught.Order().ShouldBe(lesson.Concepts.Where(concept => !concept.IsFoundation).Select(concept => concept.Id).Order());
            for (var at = 0; at < taught.Count; at++)
                taught
                    .Take(at)
                    .ShouldBe(
                        taught.Take(at).Except(Dependents(lesson, taught[at])),
                        $"{path.Name} teaches something before what it needs"
                    );
        }
    }

    [Fact]
    public void Every_imported_lesson_has_paths_to_choose_from()
    {
        var few = RealContent
            .Result.Course.Lessons.Where(lesson => AgentLessons.Paths(AgentLessons.Setup(lesson), lesson).Paths.Count is < 2 or > 4)
            .Select(lesson => lesson.Title);

        few.ShouldBeEmpty();
    }

    [Fact]
    public void The_preferred_path_suits_the_learner_and_the_reason_says_so()
    {
        var lesson = AuthoredLessons.Lesson("comparing-fractions");

        var visual = AgentLessons.Paths(AgentLessons.Setup(lesson, style: LearningStyle.Visual), lesson);
        var none = AgentLessons.Paths(AgentLessons.Setup(lesson), lesson);

        visual.Reason.ShouldNotBe(none.Reason);
        AgentLessons
            .Paths(AgentLessons.Setup(lesson, style: LearningStyle.Visual), lesson)
            .PreferredId.ShouldBe(visual.PreferredId, "the same learner gets the same path");
    }

    private static IEnumerable<string> Dependents(Lesson lesson, string id) =>
        lesson.Concepts.Where(concept => concept.Prerequisites.Contains(id)).Select(concept => concept.Id);
}
