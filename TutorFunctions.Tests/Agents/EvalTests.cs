using TutorFunctions.Evals;
using TutorFunctions.Evals.Dialogues;
using TutorFunctions.Evals.Distress;
using TutorFunctions.Evals.Imported;
using TutorFunctions.Evals.Report;
using TutorFunctions.Lessons;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Agents;

/// <summary>The evals, played by the offline tutor: what it falls below here is a step back.</summary>
public sealed class EvalTests
{
    private const double Enough = 0.9;

    // Of the judgements of single replies. The sets were written beside rules that read them better and unseen replies far worse.
    private const double EnoughOfReplies = 0.87;

    private static readonly HashSet<string> s_evaluator = ["evaluator"];

    [Theory]
    [InlineData("dialogues")]
    [InlineData("held-out")]
    [InlineData("fresh")]
    [InlineData("later")]
    public async Task The_offline_tutor_decides_as_a_teacher_would(string set) =>
        ShouldBeGood(await PlayAsync(DialogueFiles.ReadSet(set, AuthoredLessons.All)));

    [Fact]
    public async Task The_offline_tutor_decides_as_a_teacher_would_on_a_real_course()
    {
        var lessons = ImportedCourse.Read(SharedMaterial.Find("content", "oatutor"));

        ShouldBeGood(await PlayAsync(ImportedDialogues.Draw(lessons, 300, seed: 2)));
    }

    [Fact]
    public void Distress_is_seen_and_seldom_where_there_is_none()
    {
        var findings = DistressSentences.Judge();

        findings.Count.ShouldBeGreaterThan(120);
        ReportTable.Share(findings, "recall").ShouldBeGreaterThanOrEqualTo(Enough);
        ReportTable.Share(findings, "precision").ShouldBeGreaterThanOrEqualTo(0.95);
    }

    [Fact]
    public void Every_set_has_six_subjects_and_enough_dialogues()
    {
        foreach (var (set, least) in new[] { ("dialogues", 80), ("held-out", 60) })
        {
            var dialogues = DialogueFiles.ReadSet(set, AuthoredLessons.All);

            dialogues.Count.ShouldBeGreaterThanOrEqualTo(least);
            dialogues.Select(entry => entry.Lesson.Id).Distinct().Count().ShouldBe(6);
            dialogues.Select(entry => (entry.Lesson.Id, entry.Dialogue.Id)).ShouldBeUnique();
        }
    }

    private static Task<IReadOnlyList<Finding>> PlayAsync(IReadOnlyList<(Lesson Lesson, Dialogue Dialogue)> dialogues) =>
        DialoguePlay.PlayAsync(dialogues, Players.Offline, s_evaluator, CancellationToken.None);

    private static void ShouldBeGood(IReadOnlyList<Finding> findings)
    {
        var misses = string.Join(
            '\n',
            findings.Where(finding => !finding.IsRight).Select(finding => $"{finding.Measure}: {finding.Detail}")
        );

        findings.Count.ShouldBeGreaterThan(0);
        foreach (var measure in (string[])["intent", "evaluation", "off_topic", "replan", "feedback"])
            ReportTable.Share(findings, measure).ShouldBeGreaterThanOrEqualTo(EnoughOfReplies, $"{measure}\n{misses}");
    }
}
