using TutorFunctions.Grading.Expressions.Conditions;

namespace TutorFunctions.Tests.Grading.Expressions;

public class ConditionTests
{
    [Theory]
    [InlineData("y=2x+1", "2x-y+1=0")]
    [InlineData("y=2x+1", "4y=8x+4")]
    [InlineData("y=x/(2x-1)", "1/x+1/y=2")]
    [InlineData("y/2=cos(x)sin(x)", "y=sin(2x)")]
    [InlineData("ab=0", "a=0 or b=0")]
    [InlineData("x^2=4", "x=2 or x=-2")]
    [InlineData("x^2=4", "x=±2")]
    [InlineData("|x|=|y|", "x=y or x=-y")]
    [InlineData("i*a=b", "a=b/i")]
    [InlineData("x^2+14=0", "x=-sqrt(14)i or x=sqrt(14)i")]
    [InlineData("x^5999*(1-x+x^2)=0", "x^6000-x^6001=x^5999")]
    public void Equations_are_the_same(string left, string right) =>
        Compare(left, right).ShouldBe(ConditionAgreement.Same, $"{left} and {right}");

    [Theory]
    [InlineData("x>1", "2<2x")]
    [InlineData("b>a", "a<b")]
    [InlineData("x^2>4", "x>2 or x<-2")]
    [InlineData("x^2<=2x", "0<=x and x<=2")]
    [InlineData("x^2-3a<0", "3x^2<9a")]
    [InlineData("|x|<3", "-3<x<3")]
    [InlineData("x=1", "x>=1 and x<=1")]
    [InlineData("1/x>0", "x>0")]
    [InlineData("sqrt(x)>2", "x>4")]
    [InlineData("e^x>1", "x>0")]
    [InlineData("t > 49/12", "t > 4.08333...")]
    [InlineData("a >= 3", "[3; +∞[")]
    [InlineData("a >= 3", "a > 3 or a = 3")]
    [InlineData("x<3 or x>7", "(-oo,3)u(7,oo)")]
    [InlineData("x^2>=0", "all real numbers")]
    [InlineData("x^2<0", "no solution")]
    public void Inequalities_have_the_same_solutions(string left, string right) =>
        Compare(left, right).ShouldBe(ConditionAgreement.Same, $"{left} and {right}");

    [Theory]
    [InlineData("x=2", "(x-2)^2=0")]
    [InlineData("ab=0", "a^3*b^3=0")]
    public void How_often_a_solution_counts_is_told_apart(string left, string right) =>
        Compare(left, right).ShouldBe(ConditionAgreement.SameSolutions);

    [Theory]
    [InlineData("x+y=5 and x-y=1", "x=3 and y=2")]
    [InlineData("2x-4y=-2, 3x-3y=-1", "3x-3y=-1, x-2y=-1")]
    public void Systems_have_the_same_solutions(string left, string right) =>
        Compare(left, right).ShouldNotBe(ConditionAgreement.Different);

    [Theory]
    [InlineData("x=1", "x=2")]
    [InlineData("x^2=4", "x=2")]
    [InlineData("x^2=y^2", "x=y")]
    [InlineData("x=y", "ax=ay")]
    [InlineData("x=y", "|x|=|y|")]
    [InlineData("x^2=a", "x=sqrt(a)")]
    [InlineData("x>1", "x>=1")]
    [InlineData("x^2>2", "x>1.41421356 or x<-1.41421356")]
    [InlineData("(-oo,-6]∪[-2,oo)", "(-oo,-6)∪[-2,oo)")]
    [InlineData("x>1", "a>1")]
    [InlineData("x=2", "y=2")]
    [InlineData("27=-22", "27=-21")]
    [InlineData("x^2+14=0", "x=1-sqrt(14)i or x=sqrt(14)i")]
    [InlineData("x^2+4=0", "x^2+9=0")]
    [InlineData("x+y=5 and x-y=1", "x=2 and y=3")]
    [InlineData("D=(0,1)", "D=(0,1.5)")]
    public void What_differs_is_told_apart(string left, string right) =>
        Compare(left, right).ShouldBe(ConditionAgreement.Different, $"{left} and {right}");

    private static ConditionAgreement Compare(string left, string right) => ConditionComparison.Compare(Read.As(left), Read.As(right));
}
