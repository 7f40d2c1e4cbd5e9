using TutorFunctions.Replies;

namespace TutorFunctions.Tests.Replies;

public sealed class JudgeLineTests
{
    [Fact]
    public void A_case_is_judged_with_its_acts_and_its_answer()
    {
        var judged = new JudgeLine(Ask.Reader).Judge(
            new JudgeCase(Ask.Number("Find the mean of 4, 5, 7 and 12.", "7"), "4+5+7+12=28\n28:4=7")
        );

        judged.Judgement.ShouldBe("accept");
        judged.Acts.ShouldBe(["answer", "working"]);
        judged.Answer.ShouldBe("7");
        judged.Feedback.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void A_reply_without_an_answer_has_none()
    {
        var judged = new JudgeLine(Ask.Reader).Judge(
            new JudgeCase(Ask.Number("Find the mean of 4, 5, 7 and 12.", "7"), "whats mean? like not nice?")
        );

        judged.Judgement.ShouldBe("none");
        judged.Answer.ShouldBeNull();
        judged.Acts.ShouldContain("ask_term");
    }
}
