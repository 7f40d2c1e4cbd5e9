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
        judged.Score.ShouldBeInRange(expected == Verdict.Correct ? 1 : 0, expected is Verdict.Correct ? 1 : expected == Verdict.Partial ? 0.99 : 0);
    }

    public static AnswerKey Key(AnswerKind kind, string accepted) => new() { Kind = kind, Accepted = [accepted] };
}
