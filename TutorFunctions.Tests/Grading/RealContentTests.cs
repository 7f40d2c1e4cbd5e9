using TutorFunctions.Grading;

namespace TutorFunctions.Tests.Grading;

public class RealContentTests
{
    [Fact]
    public void Every_stored_step_answer_is_right_in_the_forms_learners_write_and_wrong_when_changed() =>
        Check(SharedContent.StepAnswers(), expected: 894);

    [Fact]
    public void Every_scaffold_answer_is_right_in_the_forms_learners_write_and_wrong_when_changed() =>
        Check(SharedContent.HintAnswers(), expected: 1686);

    private static void Check(List<StoredAnswer> answers, int expected)
    {
        var failures = new List<string>();
        var (right, wrong) = (0, 0);
        foreach (var stored in answers)
        {
            var key = AnswerKeys.From(stored.Answer, stored.Choices, stored.IsChoice);
            Expect(stored.Answer, isRight: true);
            var forms = OtherForms.Right(key, stored.Answer).ToList();
            if (forms.Count < 2)
                failures.Add($"{stored.Source}: only {forms.Count} other forms of {stored.Answer}");
            foreach (var form in forms)
                Expect(form, isRight: true);
            right += forms.Count + 1;
            var mutations = OtherForms.Wrong(key, stored.Answer).ToList();
            if (mutations.Count == 0)
                failures.Add($"{stored.Source}: no wrong form of {stored.Answer}");
            foreach (var mutation in mutations)
                Expect(mutation, isRight: false);
            wrong += mutations.Count;

            void Expect(string reply, bool isRight)
            {
                var judged = AnswerGrader.Grade(key, reply);
                if (judged.Verdict == Verdict.Correct != isRight)
                {
                    var asked = $"{key.Kind} {stored.Answer} [{string.Join(" | ", stored.Choices)}]";
                    failures.Add($"{stored.Source}: {asked}, reply \"{reply}\" is {judged.Verdict}: {judged.Reason}");
                }
            }
        }

        var tested = $"{answers.Count} answers, {right} right forms, {wrong} wrong ones, {failures.Count} misjudged";
        failures.ShouldBeEmpty($"{tested}:\n{string.Join('\n', failures.Take(60))}");
        answers.Count.ShouldBe(expected, tested);
    }
}
