using TutorFunctions.Replies;
using TutorFunctions.Replies.Candidates;

namespace TutorFunctions.Tests.Replies;

public sealed class ClaimTests
{
    private static readonly AskedQuestion s_eighths = Ask.Number("2/3 = □/12. Which number belongs in the box?", "8");
    private static readonly AskedQuestion s_equation = Ask.Number("Solve 5x − 8 = 27. What is x?", "7");
    private static readonly AskedQuestion s_sign = Ask.Choice("Which is bigger, 3/5 or 3/8?", "3/5", "3/5", "3/8");
    private static readonly AskedQuestion s_shape = Ask.Choice(
        "Which shape has exactly three sides?",
        "triangle",
        "square",
        "triangle",
        "circle",
        "pentagon"
    );

    [Theory]
    [InlineData("its 8 bc 3 x 4 = 12 and 2 x 4 = 8", "8")]
    [InlineData("8, times 4 on top too", "8")]
    [InlineData("so 8/12", "8")]
    [InlineData("2/3 = 8/12", "8")]
    [InlineData("12:3=4, 4*2=8", "8")]
    [InlineData("11 no wait 8", "8")]
    [InlineData("eigt", "8")]
    public void A_right_claim_among_true_working_is_right(string reply, string claim)
    {
        var reading = Ask.Reader.Read(s_eighths, reply);

        reading.Outcome.ShouldBe(Outcome.Accept, reply);
        reading.Claim.ShouldBe(claim);
    }

    [Theory]
    [InlineData("7, but why isnt it 5")]
    [InlineData("7 but why do we add the 8 first?")]
    [InlineData("7 right? why do we add 8")]
    [InlineData("7, so one solution")]
    [InlineData("7 cuz 35-8 is 27")]
    public void A_right_value_that_a_reply_begins_with_counts_whatever_is_said_or_asked_after_it(string reply) =>
        Ask.Reader.Read(s_equation, reply).Outcome.ShouldBe(Outcome.Accept, reply);

    [Theory]
    [InlineData("36 / 4 = 9 so every side is 9, 9 x 9 = 81 square meters")]
    [InlineData("4 sides, 9 each, together 81")]
    public void The_last_value_is_the_end_of_the_working(string reply) =>
        Ask.Reader.Read(Ask.Number("A square has a perimeter of 36 m. What is its area?", "81"), reply)
            .Outcome.ShouldBe(Outcome.Accept, reply);

    [Theory]
    [InlineData("nitrite", Outcome.Refuse)]
    [InlineData("nitrate, I mean nitrite", Outcome.Refuse)]
    [InlineData("nitrat", Outcome.Accept)]
    public void A_neighbouring_term_is_no_slip_of_the_pen(string reply, Outcome outcome) =>
        Ask.Reader.Read(Ask.Words("What is the ion NO3- called?", "nitrate"), reply).Outcome.ShouldBe(outcome, reply);

    [Fact]
    public void No_idea_does_not_say_no() =>
        Ask.Reader.Read(Ask.Choice("Is 9 a prime number?", "No", "Yes", "No"), "no idea").Outcome.ShouldBe(Outcome.None);

    [Theory]
    [InlineData("its not 7 is it")]
    [InlineData("why cant it be 7")]
    [InlineData("7 more of these?? im done")]
    [InlineData("how do you get 7 there")]
    public void A_value_that_is_doubted_asked_about_or_counts_something_else_never_counts(string reply) =>
        Ask.Reader.Read(s_equation, reply).Outcome.ShouldBe(Outcome.None, reply);

    [Fact]
    public void The_value_denied_has_the_role_of_one_denied() =>
        Ask
            .Reader.Read(s_equation, "its not 7 is it")
            .Candidates.ShouldContain(candidate => candidate.Text == "7" && candidate.Role == CandidateRole.Denied);

    [Fact]
    public void What_is_taken_back_has_its_role_beside_the_claim()
    {
        var reading = Ask.Reader.Read(s_eighths, "11 no wait 8");

        reading.Candidates.ShouldContain(candidate => candidate.Text == "11" && candidate.Role == CandidateRole.Corrected);
        reading.Candidates.ShouldContain(candidate => candidate.Text == "8" && candidate.Role == CandidateRole.Claimed);
    }

    [Theory]
    [InlineData("5x = 35 now what")]
    [InlineData("i have 5x = 35")]
    public void A_right_step_is_partial_and_the_next_one_is_asked_for(string reply)
    {
        var reading = Ask.Reader.Read(s_equation, reply);

        reading.Outcome.ShouldBe(Outcome.Partial);
        reading.ToAsk.ShouldNotBeNull().Kind.ShouldBe(ClarificationKind.NextStep);
    }

    [Fact]
    public void A_value_half_way_is_found_from_the_questions_own_numbers() =>
        Ask.Reader.Read(Ask.Number("What is 3/4 of 28?", "21"), "a quarter is 7").Outcome.ShouldBe(Outcome.Partial);

    [Fact]
    public void A_value_half_way_is_found_from_the_steps_of_a_solution()
    {
        var question = Ask.Number("Anna sorts her stamps. How many does she keep?", "41") with
        {
            Steps = ["There are 58 in the box.", "58 - 17 = 41"],
        };

        Ask.Reader.Read(question, "58").Outcome.ShouldBe(Outcome.Partial);
    }

    [Theory]
    [InlineData("is it 4 or 5")]
    [InlineData("either 4 or 5")]
    public void Of_two_numbers_that_stand_the_learner_is_asked_which(string reply)
    {
        var reading = Ask.Reader.Read(Ask.Number("How many legs do two ducks have?", "4"), reply);

        reading.Outcome.ShouldBe(Outcome.None);
        reading.ToAsk.ShouldNotBeNull().Kind.ShouldBe(ClarificationKind.WhichOfTwo);
        reading.ToAsk.About.ShouldBe(["4", "5"]);
    }

    [Theory]
    [InlineData("the first one")]
    [InlineData("A cuz the pieces are bigger")]
    [InlineData("3/5 i think")]
    public void A_choice_is_picked_by_place_letter_or_text(string reply) =>
        Ask.Reader.Read(s_sign, reply).Outcome.ShouldBe(Outcome.Accept, reply);

    [Theory]
    [InlineData("traingle")]
    [InlineData("B its got 3")]
    [InlineData("square, no wait, triangle")]
    public void A_choice_in_a_learners_words_is_picked(string reply) =>
        Ask.Reader.Read(s_shape, reply).Outcome.ShouldBe(Outcome.Accept, reply);

    [Fact]
    public void Choices_that_are_only_ruled_out_leave_the_others_to_be_asked_about()
    {
        var reading = Ask.Reader.Read(s_shape, "not the circle");

        reading.Outcome.ShouldBe(Outcome.Partial);
        reading.ToAsk.ShouldNotBeNull().Kind.ShouldBe(ClarificationKind.WhichChoice);
    }

    [Theory]
    [InlineData("2, 3, 4, 6", Outcome.Partial)]
    [InlineData("1 and 12, 2 and 6, 3 and 4", Outcome.Accept)]
    [InlineData("12 6 4 3 2 1", Outcome.Accept)]
    [InlineData("1x12, 2x6, 3x4", Outcome.Accept)]
    [InlineData("12 24 36 48", Outcome.Refuse)]
    public void A_list_in_any_dress_is_a_list(string reply, Outcome outcome) =>
        Ask.Reader.Read(Ask.List("Write down all the factors of 12.", "1, 2, 3, 4, 6, 12"), reply).Outcome.ShouldBe(outcome, reply);

    [Theory]
    [InlineData("hyroglifs")]
    [InlineData("hieroglyphics i think")]
    public void A_wording_by_ear_is_the_wording(string reply) =>
        Ask
            .Reader.Read(Ask.Words("What do we call the picture writing of ancient Egypt?", "hieroglyphs", "hieroglyphics"), reply)
            .Outcome.ShouldBe(Outcome.Accept, reply);

    [Fact]
    public void What_answers_the_question_before_is_known_as_that()
    {
        var question = Ask.Number("What is 9 − 5?", "4") with { Before = Ask.Number("What is 12 × 12?", "144").Key };

        Ask.Reader.Read(question, "144").AnswersQuestionBefore.ShouldBeTrue();
    }
}
