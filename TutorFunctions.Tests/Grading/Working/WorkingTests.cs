using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Forms;
using TutorFunctions.Grading.Working;
using TutorFunctions.Tests.Grading.Expressions;

namespace TutorFunctions.Tests.Grading.Working;

public class WorkingTests
{
    [Theory]
    [InlineData("4x+3=11", "4x=8", MoveKind.SubtractedFromBothSides, "3")]
    [InlineData("4x=8", "x=2", MoveKind.DividedBothSides, "4")]
    [InlineData("x-5=2", "x=7", MoveKind.AddedToBothSides, "5")]
    [InlineData("x/4=8", "x=32", MoveKind.MultipliedBothSides, "4")]
    [InlineData("2x+5=x-3", "x+5=-3", MoveKind.SubtractedFromBothSides, "x")]
    [InlineData("3(x+4)=21", "3x+12=21", MoveKind.Expanded, null)]
    [InlineData("x^2-5x+6=0", "(x-2)(x-3)=0", MoveKind.Factored, null)]
    [InlineData("(x-2)(x-3)=0", "x=2 or x=3", MoveKind.SplitIntoCases, null)]
    [InlineData("5=x", "x=5", MoveKind.SwappedSides, null)]
    [InlineData("2x+3x=10", "5x=10", MoveKind.CollectedTerms, null)]
    [InlineData("-2x<6", "x>-3", MoveKind.DividedBothSides, "-2")]
    [InlineData("12/16", "3/4", MoveKind.Reduced, null)]
    public void A_right_line_names_its_move(string before, string line, MoveKind move, string? operand)
    {
        var judged = Check(before, line);
        judged.Status.ShouldBeOneOf(LineStatus.Follows, LineStatus.Finished);
        judged.Move.ShouldNotBeNull().Kind.ShouldBe(move);
        judged.Move.Operand?.ToString().ShouldBe(operand);
    }

    [Theory]
    [InlineData("x+16=41", "x=57", SlipKind.InverseOperation, "16")]
    [InlineData("x+16=41", "57", SlipKind.InverseOperation, "16")]
    [InlineData("4x=8", "x=32", SlipKind.InverseOperation, "4")]
    [InlineData("x/4=8", "x=2", SlipKind.InverseOperation, "4")]
    [InlineData("x+16=41", "x=41", SlipKind.OneSideOnly, "16")]
    [InlineData("4x+3=11", "7x=11", SlipKind.UnlikeTerms, "4*x + 3")]
    [InlineData("3x+4", "7x", SlipKind.UnlikeTerms, "3*x + 4")]
    [InlineData("3(x+4)=21", "3x+4=21", SlipKind.Distribution, "3*(x + 4)")]
    [InlineData("5-2(x-3)", "5-2x-6", SlipKind.Sign, "2*(x - 3)")]
    [InlineData("(a+b)^2", "a^2+b^2", SlipKind.PowerOfSum, "(a + b)^2")]
    [InlineData("1/2+1/3", "2/5", SlipKind.FractionsAddedAcross, "1/2 + 1/3")]
    [InlineData("3+4*2", "14", SlipKind.OrderOfOperations, "3 + 4*2")]
    [InlineData("x^2*x^3", "x^6", SlipKind.Exponents, "x^2*x^3")]
    [InlineData("7*35", "235", SlipKind.Arithmetic, "7*35")]
    [InlineData("-2x<6", "x<-3", SlipKind.InequalitySign, "-2*x < 6")]
    [InlineData("-x=5", "x=5", SlipKind.Sign, "-x")]
    public void A_wrong_line_is_located_and_named(string before, string line, SlipKind slip, string where)
    {
        var judged = Check(before, line);
        judged.Status.ShouldBe(LineStatus.Wrong);
        judged.Slip.ShouldNotBeNull().Kind.ShouldBe(slip);
        judged.Slip.Where.ToString().ShouldBe(where);
    }

    [Theory]
    [InlineData("x+16=41", "41-16", WorkKind.Arithmetic)]
    [InlineData("x+16=41", "x = 41-16", WorkKind.Arithmetic)]
    [InlineData("7*35", "7*30+7*5", WorkKind.Arithmetic)]
    [InlineData("x^2=25", "x=5", WorkKind.SolutionMissing)]
    public void An_unfinished_line_says_what_is_left(string before, string line, WorkKind left)
    {
        var judged = Check(before, line);
        judged.Status.ShouldBe(LineStatus.Unfinished);
        judged.Left.Select(work => work.Kind).ShouldBe([left]);
    }

    [Theory]
    [InlineData("x+16=41", "25")]
    [InlineData("x+16=41", "x=25")]
    [InlineData("A = 1/2*b*h", "h = 2A/b")]
    [InlineData("2x+3x", "5x")]
    [InlineData("3/6+2/6", "5/6")]
    public void A_finished_line_is_told(string before, string line) => Check(before, line).Status.ShouldBe(LineStatus.Finished);

    [Fact]
    public void A_true_calculation_beside_the_work_leaves_the_work_where_it_was()
    {
        var lines = WorkingCheck.Check(Read.As("23*4"), ["20*4=80", "3*4=12", "80+12=92"]);
        lines.Select(line => line.Status).ShouldBe([LineStatus.Aside, LineStatus.Aside, LineStatus.Finished]);
    }

    [Fact]
    public void After_a_wrong_line_the_next_is_measured_by_the_last_right_one()
    {
        var lines = WorkingCheck.Check(Read.As("4x+3=11"), ["4x=14", "4x=8", "x=2"]);
        lines.Select(line => line.Status).ShouldBe([LineStatus.Wrong, LineStatus.Follows, LineStatus.Finished]);
    }

    [Fact]
    public void Equals_signs_that_run_on_are_told_though_the_end_is_right()
    {
        var judged = Check("7*5+2", "7*5=35+2=37");
        judged.Status.ShouldBe(LineStatus.Finished);
        judged.Slip.ShouldNotBeNull().Kind.ShouldBe(SlipKind.RunOnEquals);
    }

    [Theory]
    [InlineData("7 × 5 = 35", ClaimTruth.True)]
    [InlineData("98/(-7) = -2", ClaimTruth.False)]
    [InlineData("\\frac{98}{\\left(-7\\right)} = -14", ClaimTruth.True)]
    [InlineData("2 1/2 * 2 = 5", ClaimTruth.True)]
    [InlineData("1/3 = 0.333", ClaimTruth.TrueRounded)]
    [InlineData("π ≈ 3.14", ClaimTruth.TrueRounded)]
    [InlineData("10/11 > 2/11", ClaimTruth.True)]
    [InlineData("3 < 5 < 4", ClaimTruth.False)]
    [InlineData("x+1=5", ClaimTruth.Open)]
    [InlineData("2(x+1)=2x+2", ClaimTruth.True)]
    [InlineData("sqrt(2)*sqrt(8)=4", ClaimTruth.True)]
    [InlineData("what?", ClaimTruth.Unknown)]
    public void Claims_are_checked(string claim, ClaimTruth truth) => ClaimCheck.Check(claim).ShouldBe(truth);

    [Theory]
    [InlineData("x^2-5x+6=0", "2", ClaimTruth.True)]
    [InlineData("x^2-5x+6=0", "4", ClaimTruth.False)]
    public void Solutions_are_checked_by_putting_them_in(string equation, string value, ClaimTruth truth) =>
        ClaimCheck.Check(Read.As(equation), new Dictionary<string, Expression> { ["x"] = Read.As(value) }).ShouldBe(truth);

    private static LineJudgement Check(string exercise, string line) => WorkingCheck.Check(Read.As(exercise), [line])[0];
}
