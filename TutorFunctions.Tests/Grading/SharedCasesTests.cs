using TutorFunctions.Grading;

namespace TutorFunctions.Tests.Grading;

public class SharedCasesTests
{
    [Fact]
    public void Nearly_every_reported_judgement_is_that_of_a_fair_teacher() => Check(SharedCase.Answers(), least: 0.99);

    [Fact]
    public void No_judgement_of_imported_courses_that_was_wrong_is_still_so() => Check(SharedCase.WrongJudgements(), least: 1);

    private static void Check(List<SharedCase> cases, double least)
    {
        var failures = new List<string>();
        foreach (var each in cases)
        {
            var judged = AnswerGrader.Grade(each.Key, each.Reply);
            if (!each.IsMet(judged.Verdict))
                failures.Add(
                    $"{each.Key.Kind} \"{string.Join("\" or \"",
                    each.Key.Accepted)}\", reply \"{each.Reply}\" should be {each.Should}, is {judged.Verdict}: {judged.Reason}"
                );
        }

        var share = 1 - ((double)failures.Count / cases.Count);
        share.ShouldBeGreaterThanOrEqualTo(least, string.Join('\n', failures));
    }
}
