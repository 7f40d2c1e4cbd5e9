using System.Text.Json;
using System.Text.RegularExpressions;
using TutorFunctions.Courses;
using TutorFunctions.Courses.OaTutor;
using TutorFunctions.Grading;
using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Language.Text;
using TutorFunctions.Lessons;

namespace TutorFunctions.Tests.Courses;

public partial class RealCourseTests
{
    private static readonly string[] UnpractisedObjectives =
    [
        "locate_decimals_on_the_number_line",
        "graph_inequalities_on_the_number_line",
    ];

    // Each says that two numbers are equal that are not.
    private static readonly string[] s_falseHints =
    [
        "a9c142dVarCon17e-h6",
        "a9c142dVarCon28a-h6",
        "a9c142dVarCon33j-h6",
        "a9c142dVarCon33l-h8",
        "a870b02DivMul4a-h5",
        "a870b02DivMul5a-h5",
        "a870b02DivMul17a-h6",
        "a870b02DivMul18a-h6",
        "a6014eaSubAdd25a-h6",
        "a6014eaSubAdd26a-h6",
        "ab1ad7fGenStr25l-h8",
        "ab3c11fVisualize11a-h11",
        "ab3c11fVisualize12a-h11",
    ];

    [Fact]
    public void Every_step_of_every_problem_is_accounted_for()
    {
        var imported = RealContent.Items.Select(entry => entry.Item.Id).ToList();
        var skipped = RealContent.Result.Skipped.Select(entry => entry.Id).ToHashSet();

        RealContent.Steps.Select(step => step.ProblemId).Distinct().Count().ShouldBe(633);
        RealContent.Steps.Count.ShouldBe(894);
        imported
            .Concat(skipped.Where(id => RealContent.Steps.Any(step => step.Id == id)))
            .Order()
            .ShouldBe(RealContent.Steps.Select(step => step.Id).Order());
        RealContent.Result.Items.ShouldBe(imported.Count);
    }

    [Fact]
    public void Everything_that_can_be_asked_is_imported_and_only_objectives_without_questions_and_false_hints_are_named()
    {
        RealContent.Result.Skipped.Select(entry => entry.Id).ShouldBe([.. UnpractisedObjectives, .. s_falseHints], ignoreOrder: true);
        RealContent
            .Result.Skipped.Where(entry => s_falseHints.Contains(entry.Id))
            .ShouldAllBe(entry => entry.Reason.Contains("kept from learners"));
    }

    [Fact]
    public void The_course_has_its_lessons_in_order_and_its_credit()
    {
        var course = RealContent.Result.Course;

        course.Id.ShouldBe("openstax-elementary-algebra");
        course.Language.ShouldBe("en");
        course.Lessons.Count.ShouldBe(23);
        course.Lessons[0].Title.ShouldBe("1.1 Introduction to Whole Numbers");
        course.Lessons[0].Subject.ShouldBe("mathematics");
        course.Lessons.ShouldAllBe(lesson => lesson.CourseId == course.Id && lesson.Attribution!.Contains("CC BY 4.0"));
        course
            .Attribution[0]
            .ShouldContain("OpenStax: Elementary Algebra (https://openstax.org/details/books/elementary-algebra-2e), CC BY 4.0");
        course.Attribution[1].ShouldContain("OATutor");
    }

    [Fact]
    public void Every_skill_has_a_readable_title_and_its_parameters()
    {
        var skills = RealContent.Result.Course.Skills;

        skills.Count.ShouldBe(83);
        skills.ShouldBeUnique();
        skills
            .Where(skill => !UnpractisedObjectives.Contains(skill.Id))
            .ShouldAllBe(skill => skill.Bkt == new BktParameters(0.1, 0.1, 0.1, 0.1));
        skills.ShouldAllBe(skill => !skill.Title.Contains('_') && char.IsUpper(skill.Title[0]));
        skills
            .Single(skill => skill.Id == "simplify:_expressions_with_absolute_value")
            .Title.ShouldBe("Simplify expressions with absolute value");
        skills
            .Single(skill => skill.Id == "make_unit_conversions_in_the_u.s._system")
            .Title.ShouldBe("Make unit conversions in the U.S. system");
        skills.Single(skill => skill.Id == "add_or_subtract_decimals.").Title.ShouldBe("Add or subtract decimals");
    }

    [Fact]
    public void An_objective_that_was_split_at_its_commas_is_one_concept() =>
        RealContent
            .Items.First(entry => entry.Item.Id == "a1f32dfFormula1a")
            .Concept.Title.ShouldBe("Use the distance, rate, and time formula");

    [Fact]
    public void Concepts_come_in_the_order_in_which_the_problems_practise_them() =>
        RealContent
            .Result.Course.Lessons[0]
            .Concepts.Select(concept => concept.Id)
            .ShouldBe([
                "use_place_value_with_whole_numbers",
                "identify_multiples_and_apply_divisibility_tests",
                "find_prime_factorizations_and_least_common_multiples",
            ]);

    [Fact]
    public void Every_prompt_asks_something() =>
        RealContent
            .Items.Select(entry => entry.Item.Prompt)
            .Where(prompt => !prompt.Contains('?') && !Instruction().IsMatch(prompt))
            .ShouldBeEmpty();

    [Fact]
    public void Every_formula_of_a_step_is_kept_exactly()
    {
        foreach (var step in RealContent.Steps)
        {
            var item = RealContent.Item(step.Id);
            foreach (Match formula in Formula().Matches(Text(step.Step, "stepTitle") + Text(step.Step, "stepBody")))
                item.Prompt.ShouldContain(formula.Value);
        }
    }

    [Fact]
    public void Every_answer_is_there_and_among_the_choices_where_there_are_any()
    {
        foreach (var step in RealContent.Steps)
        {
            var answer = RealContent.Item(step.Id).Answer;
            answer.Accepted.ShouldNotBeEmpty();
            answer
                .Accepted[0]
                .Replace(", ", ",", StringComparison.Ordinal)
                .ShouldBe(step.Step.GetProperty("stepAnswer")[0].GetString()!.Trim().Replace(", ", ",", StringComparison.Ordinal));
            (answer.Kind == AnswerKind.Choice).ShouldBe(Text(step.Step, "problemType") == "MultipleChoice");
            if (answer.Kind == AnswerKind.Choice)
                answer.Choices.ShouldContain(answer.Accepted[0]);
        }
    }

    [Fact]
    public void Every_hint_is_there_and_follows_those_it_depends_on()
    {
        foreach (var step in RealContent.Steps)
        {
            var hints = RealContent.Item(step.Id).Hints;
            var ids = step.Pathway.EnumerateArray().Select(hint => Text(hint, "id")).ToList();
            var order = Order(step.Pathway, hints);
            order.Order().ShouldBe(ids.Index().Where(id => !s_falseHints.Contains(id.Item)).Select(id => id.Index));
            foreach (var (at, file) in order.Index())
            {
                var dependencies = step.Pathway[file]
                    .GetProperty("dependencies")
                    .EnumerateArray()
                    .Select(id => ids.IndexOf(id.GetString()!));
                foreach (var needed in dependencies.Where(id => id >= 0 && order.Contains(id)))
                    order.IndexOf(needed).ShouldBeLessThan(at, $"{step.Id}: {ids[file]} depends on {ids[needed]}");
            }
        }
    }

    [Fact]
    public void A_named_problem_comes_with_its_scaffolds_as_published()
    {
        var item = RealContent.Item("a01e792probsolve3a");

        item.ProblemId.ShouldBe("a01e792probsolve3");
        item.Stem.ShouldBeNull();
        item.Prompt.ShouldStartWith("A married couple together earns $110,000 a year.");
        item.Answer.Kind.ShouldBe(AnswerKind.Choice);
        item.Answer.Choices.ShouldBe(["$44,000", "$38,000", "$42,000", "$36,000"]);
        item.Answer.Accepted.ShouldBe(["$42,000"]);
        item.Hints.Count.ShouldBe(10);
        item.Hints.Count(hint => hint.Answer is not null).ShouldBe(6);
        item.Hints[1].Text.ShouldBe("Let $$h$$ represent the amount husband earns");
        item.Hints[2].Title.ShouldBe("Write wife's earnings in terms of the husband's earnings");
        item.Hints[2].Answer!.Accepted.ShouldBe(["$$2h$$"]);
        item.Hints[2].Answer!.Kind.ShouldBe(AnswerKind.Expression);
        item.Hints[9].Answer!.Kind.ShouldBe(AnswerKind.Choice);
        item.Hints[9].Answer!.Choices.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("a6014eaSubAdd11a", "Solve the equation: $$x-\\frac{5}{8}=\\frac{3}{4}$$", AnswerKind.Equation)]
    [InlineData("a4d2b33use11a", "When $$x=3$$, evaluate: $$3x^2+4x+1$$", AnswerKind.Number)]
    [InlineData("ad4e7e2decimals17a", "Multiply $$5.63$$ by $$10$$", AnswerKind.Number)]
    [InlineData("a1f32dfFormula14b", "Solve the formula $$3x+4y=10$$ for y: In general", AnswerKind.Choice)]
    [InlineData("a6014eaSubAdd2a", "Is $$y=\\frac{4}{3}$$ a solution of the equation $$9y+2=6y+3$$?", AnswerKind.Choice)]
    [InlineData("a9ae528add7a", "Simplify expressions with absolute value: $$9-|8-4\\left(7-5\\right)|$$", AnswerKind.Number)]
    [InlineData("ab3c11fVisualize8a", "Multiply: $$-\\left(\\frac{12}{5}\\right) \\left(-20x\\right)$$", AnswerKind.Expression)]
    [InlineData("a01e792probsolve30a", "The sum of two consecutive integers is $$-31$$. Find the numbers.", AnswerKind.List)]
    public void A_step_that_only_shows_a_formula_gets_its_question_from_the_problem(string id, string prompt, AnswerKind kind)
    {
        RealContent.Item(id).Prompt.ShouldBe(prompt);
        RealContent.Item(id).Answer.Kind.ShouldBe(kind);
    }

    [Fact]
    public void Amounts_that_a_question_asks_for_in_order_are_an_ordered_list()
    {
        var answer = RealContent.Item("ad3a8eeSolveMixture4a").Answer;

        answer.Kind.ShouldBe(AnswerKind.List);
        answer.Accepted.ShouldBe(["615, 195"]);
        answer.Ordered.ShouldBeTrue();
        RealContent.Item("a01e792probsolve30a").Answer.Ordered.ShouldBeFalse();
    }

    [Fact]
    public void Parts_of_a_problem_stay_together_and_in_order()
    {
        foreach (var concept in RealContent.Result.Course.Lessons.SelectMany(lesson => lesson.Concepts))
        {
            var runs = concept
                .Items.Select(item => item.ProblemId!)
                .Where((id, at) => at == 0 || concept.Items[at - 1].ProblemId != id)
                .ToList();
            runs.ShouldBeUnique();
            foreach (var parts in concept.Items.GroupBy(item => item.ProblemId))
                parts.Select(item => item.Id).ShouldBeInOrder();
        }
    }

    [Fact]
    public void Concepts_with_enough_problems_have_at_least_two_different_explanations()
    {
        foreach (var concept in RealContent.Result.Course.Lessons.SelectMany(lesson => lesson.Concepts))
        {
            concept.Prerequisites.ShouldBeEmpty();
            var problems = concept.Items.Select(item => item.ProblemId).Distinct().Count();
            concept.Explanations.Count.ShouldBeGreaterThanOrEqualTo(Math.Min(problems, 2), concept.Id);
            concept.Explanations.Select(explanation => explanation.Text).ShouldBeUnique();
            concept.Explanations.ShouldAllBe(explanation => !Formula().Replace(explanation.Text, "").Contains('?'));
            concept.Explanations.ShouldAllBe(explanation => WordCount.Of(explanation.Text) <= 120);
        }
    }

    [Fact]
    public void A_problem_that_an_explanation_tells_is_asked_after_all_others()
    {
        foreach (var concept in RealContent.Result.Course.Lessons.SelectMany(lesson => lesson.Concepts))
        {
            var examples = concept.Explanations.Count(explanation => explanation.Approach == "worked example");
            var isTold = concept.Items.Select(item => concept.Explanations.Any(explanation => Tells(explanation, item))).ToList();
            isTold.Count(told => told).ShouldBeGreaterThanOrEqualTo(examples, concept.Id);
            var firstTold = concept.Items.TakeWhile((_, at) => !isTold[at]).Count();
            var problemsBefore = concept.Items.Take(firstTold).Select(item => item.ProblemId).ToHashSet();
            concept.Items.Skip(firstTold).ShouldAllBe(item => !problemsBefore.Contains(item.ProblemId));
            firstTold.ShouldBeGreaterThanOrEqualTo(examples == 0 ? 0 : 2, concept.Id);
        }
    }

    [Fact]
    public async Task The_same_archive_makes_the_same_course_to_the_byte()
    {
        var again = await OaTutorImporter.ImportAsync(
            new MemoryStream(RealContent.Zip),
            cancellation: TestContext.Current.CancellationToken
        );

        CourseSerializer.Serialize(again.Course).ShouldBe(CourseSerializer.Serialize(RealContent.Result.Course));
        again.Skipped.ShouldBe(RealContent.Result.Skipped);
    }

    private static List<int> Order(JsonElement pathway, IReadOnlyList<Hint> hints)
    {
        var open = pathway
            .EnumerateArray()
            .Select((hint, index) => (Text: Said(hint), Title: Text(hint, "title").Trim(), Index: index))
            .ToList();
        var order = new List<int>();
        foreach (var hint in hints)
        {
            var match = open.First(entry => entry.Text == hint.Text && entry.Title == (hint.Title ?? ""));
            open.Remove(match);
            order.Add(match.Index);
        }

        return order;
    }

    private static string Said(JsonElement hint) => Text(hint, "text").Trim() is { Length: > 0 } text ? text : Text(hint, "title").Trim();

    private static bool Tells(Explanation explanation, Item item) =>
        explanation.Approach == "worked example"
        && explanation.Text.Contains(Wording.Statement(item.Prompt) + "\n", StringComparison.Ordinal)
        && (item.Stem is null || explanation.Text.Contains(item.Stem, StringComparison.Ordinal));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    [GeneratedRegex(@"\$\$.*?\$\$", RegexOptions.Singleline)]
    private static partial Regex Formula();

    [GeneratedRegex(
        @"\b(?:add|calculate|classify|convert|determine|divide|evaluate|factor|fill|find|identify|multiply|name|order|round|simplify|solve"
            + @"|subtract|translate|write|use)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Instruction();
}
