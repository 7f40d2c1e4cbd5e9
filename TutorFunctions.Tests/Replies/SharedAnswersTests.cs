using TutorFunctions.Grading;
using TutorFunctions.Replies;
using TutorFunctions.Tests.Grading;

namespace TutorFunctions.Tests.Replies;

public sealed class SharedAnswersTests
{
    [Fact]
    public void Nearly_every_reported_judgement_is_that_of_a_fair_teacher_when_the_reply_is_read()
    {
        var cases = SharedCase.Answers();
        var failures = cases.FindAll(static each =>
            !each.IsMet(VerdictOf(Ask.Reader.Read(new AskedQuestion(each.Key), each.Reply).Outcome))
        );

        (1 - ((double)failures.Count / cases.Count)).ShouldBeGreaterThanOrEqualTo(
            0.98,
            string.Join('\n', failures.Select(static each => $"\"{each.Reply}\" should be {each.Should}"))
        );
    }

    private static Verdict VerdictOf(Outcome outcome) =>
        outcome switch
        {
            Outcome.Accept => Verdict.Correct,
            Outcome.Partial => Verdict.Partial,
            Outcome.Refuse => Verdict.Wrong,
            _ => Verdict.Unreadable,
        };
}
