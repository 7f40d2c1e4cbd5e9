using TutorFunctions.Grading.Working;

namespace TutorFunctions.Tests.Grading.Working;

public class TextClaimsTests
{
    [Theory]
    [InlineData("Check whether $$\\frac{98}{\\left(-7\\right)}$$ equals $$-2$$.", "98/(-7) = -2", ClaimTruth.False)]
    [InlineData("So 7 × 5 = 35 and we add 2.", "7*5 = 35", ClaimTruth.True)]
    [InlineData("The half of it, $$2\\frac{1}{2}\\times2$$, is equal to 5.", "", ClaimTruth.True)]
    [InlineData("That gives $$2\\frac{1}{2}\\times2=5$$.", "2 1/2*2 = 5", ClaimTruth.True)]
    [InlineData("That gives $$2\\frac{3}{4}=\\frac{3}{2}$$.", "2*(3/4) = 3/2", ClaimTruth.True)]
    public void Claims_are_found_and_worked_out(string text, string claim, ClaimTruth truth)
    {
        var found = TextClaims.Find(text);
        string.Join("|", found.Select(each => each.Claim)).ShouldBe(claim);
        found.ShouldAllBe(each => each.Truth == truth);
    }

    [Theory]
    [InlineData("$$n$$ divided by $$7$$ is equal to $$-21$$.")]
    [InlineData("Solve $$2x = 10$$.")]
    [InlineData("How many of the 12 eggs are left?")]
    public void What_is_no_claim_about_numbers_is_left_out(string text) => TextClaims.Find(text).ShouldBeEmpty();
}
