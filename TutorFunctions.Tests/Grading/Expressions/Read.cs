using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Reading;

namespace TutorFunctions.Tests.Grading.Expressions;

/// <summary>Reads a test's text, and says why it cannot be read.</summary>
internal static class Read
{
    public static Expression As(string text, ReaderOptions? options = null)
    {
        var read = MathReader.Read(text, options);
        read.Expression.ShouldNotBeNull($"\"{text}\" cannot be read: {read.Error?.Message} {read.Error?.Span}");
        return read.Expression;
    }
}
