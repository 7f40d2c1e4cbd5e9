using TutorFunctions.Grading;

namespace TutorFunctions.Tests.Grading;

/// <summary>Judges a reply to a key given in few words, and says all there is to know when the verdict is another.</summary>
internal static class Judged
{
    public static void ShouldBe(AnswerKey key, string reply, Verdict expected)
    {
        var judged = AnswerGrader.Grade(key, reply);
        judged.Verdict.ShouldBe(expected, $"key \"{string.Join("\" or \"", key.Accepted)}\", reply \"{reply}\": {judged.Reason}");
        judged.Reason.ShouldNotBeNullOrWhiteSpace();
        var (least, most) = expected switch
        {
            Verdict.Correct => (1.0, 1.0),
            Verdict.Partial => (0.01, 0.99),
            _ => (0.0, 0.0),
        };
        judged.Score.ShouldBeInRange(least, most);
    }

    public static AnswerKey Key(AnswerKind kind, string accepted) => new() { Kind = kind, Accepted = [accepted] };
}
