using TutorFunctions.Grading.Expressions.Answers;

namespace TutorFunctions.Tests.Grading.Expressions;

public class AnswerComparisonTests
{
    [Theory]
    [InlineData("x=5 or x=-5", "5, -5")]
    [InlineData("x=5 or x=-5", "±5")]
    [InlineData("x=5 or x=-5", "x = 5 and x = -5")]
    [InlineData("x=5 or x=-5", "5 and -5")]
    [InlineData("x=5", "5")]
    [InlineData("x=5", "X=5")]
    [InlineData("16, -2", "x1=16, x2=-2")]
    [InlineData("(-1+sqrt(13))/3, (-1-sqrt(13))/3", "(-1±√13)/3")]
    [InlineData("(2,-5)", "(x,y)=(2,-5)")]
    [InlineData("(2,-5)", "P(2,-5)")]
    [InlineData("(2,-5)", "y=-5, x=2")]
    [InlineData("(2,-5)", "(2|-5)")]
    [InlineData("(1,2),(3,4)", "(3,4),(1,2)")]
    [InlineData("p=5,q=2;p=7,q=2", "(5,2),(7,2)")]
    [InlineData("a_n = 4n", "an=4n")]
    [InlineData("a_n = 4n", "a(n)=4n")]
    [InlineData("an = 4n", "4n")]
    [InlineData("2x+1", "f(x)=2x+1")]
    [InlineData("y=2x+1", "2x+1")]
    [InlineData("3/2", "3 : 2")]
    [InlineData("[1,9]", "1<=x<=9")]
    [InlineData("(1,3)", "1<x<3")]
    [InlineData("102585771", "102, 585, 771")]
    [InlineData("28%", "28")]
    [InlineData("110.7°", "110.7")]
    [InlineData(
        "\\begin{pmatrix}6 & 8 \\\\ 10 & 12\\end{pmatrix}",
        "\\begin{pmatrix}1 & 2 \\\\ 3 & 4\\end{pmatrix} + \\begin{pmatrix}5 & 6 \\\\ 7 & 8\\end{pmatrix}"
    )]
    public void Answers_in_another_dress_are_the_same(string key, string reply) =>
        Compare(key, reply).Kind.ShouldBe(AgreementKind.Same, $"{key} and {reply}");

    [Theory]
    [InlineData("1,2,3", "1,2")]
    [InlineData("(-2,0),(2,0)", "(-2,0),(2,1)")]
    public void Some_of_the_values_are_a_part(string key, string reply) => Compare(key, reply).Kind.ShouldBe(AgreementKind.Part);

    [Theory]
    [InlineData("x=-2, x=-1", "y=-2, x=-1")]
    [InlineData("x=5 or x=-5", "x=-5")]
    [InlineData("[1,9]", "(1,9)")]
    [InlineData("(1,3]", "[1,3)")]
    [InlineData("7 = 11a+c", "11a+c")]
    [InlineData("2x+z=1", "1")]
    [InlineData("\\begin{pmatrix}1 & 2\\end{pmatrix}", "\\begin{pmatrix}1 \\\\ 2\\end{pmatrix}")]
    [InlineData("3/2", "2 : 3")]
    [InlineData("12:00", "1:00")]
    [InlineData("5", "2+2=5")]
    [InlineData("x>1", "1")]
    public void Other_answers_are_different(string key, string reply) =>
        Compare(key, reply).Kind.ShouldBe(AgreementKind.Different, $"{key} and {reply}");

    [Fact]
    public void The_order_counts_where_it_is_asked_for()
    {
        AnswerComparison.Compare(Read.As("1,2,3"), Read.As("3,2,1"), ordered: true).Kind.ShouldBe(AgreementKind.OtherOrder);
        Compare("(2,-5)", "(-5,2)").Kind.ShouldBe(AgreementKind.OtherOrder);
        AnswerComparison.Compare(Read.As("1,2,3"), Read.As("3,2,1"), ordered: false).Kind.ShouldBe(AgreementKind.Same);
    }

    private static AnswerAgreement Compare(string key, string reply) => AnswerComparison.Compare(Read.As(key), Read.As(reply));
}
