using System.Collections.Immutable;
using System.Text.Json;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Classes;

/// <summary>What a class keeps that one turn may change.</summary>
/// <param name="Session">Null for a session whose turns were not counted so far.</param>
/// <param name="Item">The question that was answered; null where it was not answered before.</param>
/// <param name="Skill">The skill that was asked for; null where it was not asked before.</param>
public sealed record ClassRows(ClassLearner Learner, ClassSession? Session, ItemInClass? Item, SkillInClass? Skill);

/// <summary>What one turn changes of a class.</summary>
/// <param name="Item">Null when it stays as it is.</param>
/// <param name="Skill">Null when it stays as it is.</param>
/// <param name="Events">What goes into the class's feed.</param>
/// <param name="Alerts">What a teacher is told besides what the turn itself tells.</param>
public sealed record ClassChange(
    ClassLearner Learner,
    ClassSession Session,
    ItemInClass? Item,
    SkillInClass? Skill,
    ImmutableArray<ClassEvent> Events,
    ImmutableArray<TurnAlert> Alerts
);

/// <summary>Folds a turn into what its class keeps. It looks at nothing that grows with the length of sessions.</summary>
public static class ClassFold
{
    /// <param name="risk">How the learner stands in the class's course now; null when the turn says nothing of it.</param>
    /// <returns>Null for a turn that has been counted.</returns>
    public static ClassChange? After(ClassRows rows, RecordedTurn recorded, CourseRisk? risk)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(recorded);
        if (ClassSession.After(rows.Session, recorded.Setup, recorded.Turn) is not { } session)
            return null;
        var (item, skill) = Counted(rows, recorded);
        var events = ImmutableArray.CreateBuilder<ClassEvent>();
        var alerts = ImmutableArray.CreateBuilder<TurnAlert>();
        if (item is { IsHard: true, ToldAt: null })
        {
            item = item with { ToldAt = recorded.Turn.At };
            alerts.Add(HardQuestion(item, recorded.Turn));
        }

        foreach (var alert in alerts.Concat(recorded.Consequences.Alert is { } raised ? [raised] : []))
            events.Add(Event(alert.AlertId, alert.Kind, session, alert.Reason) with { AlertId = alert.AlertId });
        events.AddRange(Changes(rows.Session, session));
        var learner = rows.Learner.With(rows.Session, session) with { Risk = risk ?? rows.Learner.Risk };
        if (RiskEvent(rows.Learner.Risk, risk, session) is { } atRisk)
            events.Add(atRisk);
        return new ClassChange(learner, session, item, skill, events.ToImmutable(), alerts.ToImmutable());
    }

    private static (ItemInClass? Item, SkillInClass? Skill) Counted(ClassRows rows, RecordedTurn recorded)
    {
        var (consequences, claim) = (recorded.Consequences, recorded.Said);
        var (item, skill) = (rows.Item, rows.Skill);
        foreach (
            var (answer, weight) in new[]
            {
                (consequences.Evidence, 1),
                (consequences.Correction?.Before, -1),
                (consequences.Correction?.After, 1),
            }
        )
        {
            if (answer is null)
                continue;
            item = (item ?? NewItem(answer)).With(answer, claim, weight);
            skill = (skill ?? NewSkill(answer)).With(answer, weight);
        }

        return (item is null || recorded.Asked is null ? item : item with { Seed = recorded.Asked.Seed }, skill);
    }

    private static ItemInClass NewItem(AnswerEvidence answer) =>
        new()
        {
            Item = answer.Item,
            CourseId = answer.CourseId,
            LessonId = answer.LessonId,
            ItemId = answer.ItemId,
            Skill = answer.Skill,
        };

    private static SkillInClass NewSkill(AnswerEvidence answer) =>
        new()
        {
            Skill = answer.Skill,
            CourseId = answer.CourseId,
            LessonId = answer.LessonId,
        };

    private static IEnumerable<ClassEvent> Changes(ClassSession? before, ClassSession now)
    {
        if (before is null)
            yield return Event($"{now.SessionId}.started", ClassEventKinds.Started, now, $"\"{now.Topic}\" was begun.");
        if (now.IsStuck && before is not { IsStuck: true })
            yield return Event(
                $"{now.SessionId}.{now.Turn}.stuck",
                ClassEventKinds.Stuck,
                now,
                $"{now.Failures} replies in a row on \"{now.Topic}\" were wrong or said that the learner is stuck."
            );
        if (before is { IsStuck: true } && !now.IsStuck && !now.Status.IsEnd())
            yield return Event($"{now.SessionId}.{now.Turn}.goes_on", ClassEventKinds.GoesOn, now, "A right answer: it goes on.");
        if (now.Status.IsEnd() && before?.Status.IsEnd() is not true)
            yield return Event(
                $"{now.SessionId}.{now.Turn}.ended",
                ClassEventKinds.Ended,
                now,
                $"\"{now.Topic}\" has ended: {JsonNamingPolicy.SnakeCaseLower.ConvertName(now.Status.ToString())}."
            );
    }

    private static ClassEvent? RiskEvent(CourseRisk? before, CourseRisk? now, ClassSession session) =>
        now?.At(session.LastAt) is { IsAtRisk: true } risk && before?.At(session.LastAt) is not { IsAtRisk: true }
            ? Event(
                $"{session.SessionId}.{session.Turn}.at_risk",
                ClassEventKinds.AtRisk,
                session,
                string.Join(' ', risk.Reasons.Select(reason => reason.Evidence))
            )
            : null;

    private static TurnAlert HardQuestion(ItemInClass item, TurnRecord turn) =>
        new(
            $"{turn.SessionId}.{turn.Turn}.question",
            "hard_question",
            $"Of {item.Tries} first tries at question {item.ItemId} of {item.LessonId} only {item.Right} were right. "
                + "Look at what the class answers to it: the question may be wrong, or what it builds on may be missing."
        );

    private static ClassEvent Event(string id, string kind, ClassSession session, string reason) =>
        new(id, kind, session.LastAt, session.LearnerId, session.SessionId, reason);
}
