using BenchmarkDotNet.Attributes;
using TutorFunctions.Grading;

namespace TutorFunctions.Benchmarks;

/// <summary>What judging an answer costs, by the kind of its key.</summary>
[MemoryDiagnoser]
public class GradingBenchmarks
{
    private readonly AnswerKey _number = new() { Kind = AnswerKind.Number, Accepted = ["3/4"] };
    private readonly AnswerKey _expression = new() { Kind = AnswerKind.Expression, Accepted = ["x^2+5*x+6"] };
    private readonly AnswerKey _equation = new() { Kind = AnswerKind.Equation, Accepted = ["y=2*x+1"] };
    private readonly AnswerKey _choice = new()
    {
        Kind = AnswerKind.Choice,
        Accepted = ["Photosynthesis"],
        Choices = ["Respiration", "Photosynthesis", "Digestion"],
    };

    [Benchmark]
    public Verdict Number() => AnswerGrader.Grade(_number, "75%").Verdict;

    [Benchmark]
    public Verdict Expression() => AnswerGrader.Grade(_expression, "(x+2)(x+3)").Verdict;

    [Benchmark]
    public Verdict Equation() => AnswerGrader.Grade(_equation, "2x - y = -1").Verdict;

    [Benchmark]
    public Verdict Choice() => AnswerGrader.Grade(_choice, "I think it is photosynthesis").Verdict;
}
