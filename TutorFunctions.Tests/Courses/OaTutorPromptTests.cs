using TutorFunctions.Courses.OaTutor;

namespace TutorFunctions.Tests.Courses;

public class OaTutorPromptTests
{
    [Theory]
    [InlineData("Which is bigger, 5/8 or 3/8?", true)]
    [InlineData("Solve: $$x=1$$", true)]
    [InlineData("The sum is $$-31$$. Find the numbers.", true)]
    [InlineData("When $$x=3$$, evaluate:", true)]
    [InlineData("In the following exercises, simplify.", true)]
    [InlineData("Given the number 63,407,218, find the place value.", true)]
    [InlineData("Is $$y=2$$ a solution of the equation", true)]
    [InlineData("$$a?b$$", false)]
    [InlineData("Evaluating Expressions", false)]
    [InlineData("The opposite of $$7$$.", false)]
    [InlineData("How to Round Whole Numbers", false)]
    [InlineData("Findings of $$3.5$$ solve nothing", false)]
    [InlineData("", false)]
    public void A_text_asks_when_it_questions_or_tells_to_do_something(string text, bool asks) => Asking.Asks(text).ShouldBe(asks);

    [Theory]
    [InlineData("Simplify the expression.", "$$7^2$$", "Simplify the expression: $$7^2$$")]
    [InlineData("Solve the equation", "$$x=1$$", "Solve the equation: $$x=1$$")]
    [InlineData("Find the sum:", "$$1+2$$", "Find the sum: $$1+2$$")]
    [InlineData("Multiply $$5.63$$", "by $$10$$", "Multiply $$5.63$$ by $$10$$")]
    [InlineData("Find the additive inverse of", "$$5$$", "Find the additive inverse of $$5$$")]
    [InlineData("Write the number using digits.", "nine billion", "Write the number using digits: nine billion")]
    [InlineData("Is $$2$$ a solution of", "$$x=2$$", "Is $$2$$ a solution of $$x=2$$?")]
    public void The_words_that_ask_are_taken_from_the_problem(string body, string step, string prompt)
    {
        Compose("Exercises", body, step).ShouldBe(new Asked("Exercises", prompt));
        Compose(body, "", step).ShouldBe(new Asked(null, prompt));
    }

    [Fact]
    public void What_a_problem_tells_before_it_asks_stays_before_the_question() =>
        Compose("Interest", "The formula is $$I=Prt$$. Solve it for P:", "when $$t=7$$")
            .ShouldBe(new Asked("Interest\nThe formula is $$I=Prt$$.", "Solve it for P: when $$t=7$$"));

    [Fact]
    public void A_step_that_asks_by_itself_keeps_its_words() =>
        Compose("At lunch", "Two pizzas are cut.", "Which is bigger?")
            .ShouldBe(new Asked("At lunch\nTwo pizzas are cut.", "Which is bigger?"));

    [Fact]
    public void Nothing_is_said_twice()
    {
        Compose("Count things", "What is left?", "What is left?").ShouldBe(new Asked(null, "What is left?"));
        Compose("Translate and Simplify", "", "Translate and simplify: two more than three.").Stem.ShouldBeNull();
        Compose("Pizzas", "Pizzas are cut.", "What is left?").Stem.ShouldBe("Pizzas are cut.");
    }

    [Fact]
    public void When_nothing_asks_the_objective_does() =>
        Compose("Longer Expressions", "", "$$1+1$$", "Simplify expressions")
            .ShouldBe(new Asked("Longer Expressions", "Simplify expressions: $$1+1$$"));

    [Fact]
    public void When_not_even_the_objective_asks_the_answer_is_asked_for() =>
        Compose("", "", "$$1+1$$", "Rate").ShouldBe(new Asked(null, "Give the answer: $$1+1$$"));

    [Fact]
    public void A_step_without_words_is_asked_with_those_of_its_problem()
    {
        Compose("Sums", "What is $$1+1$$?", "").ShouldBe(new Asked("Sums", "What is $$1+1$$?"));
        Compose("What is $$1+1$$?", "", "").ShouldBe(new Asked(null, "What is $$1+1$$?"));
    }

    [Fact]
    public void The_title_and_the_body_of_a_step_are_both_asked()
    {
        var step = new StepFile(null, null, null, null, "Find the sum.", "Round it to tenths.", null, null);

        OaTutorPrompt.Compose(Problem("", ""), step, "Count things").Prompt.ShouldBe("Find the sum.\nRound it to tenths.");
    }

    private static Asked Compose(string title, string body, string step, string objective = "Count things") =>
        OaTutorPrompt.Compose(Problem(title, body), new StepFile(null, null, null, null, step, "", null, null), objective);

    private static ProblemFile Problem(string title, string body) => new(null, title, body, null, null, null, null, null, null);
}
