using TutorFunctions.Grading;
using TutorFunctions.Lessons.Packs.Yaml;

namespace TutorFunctions.Lessons.Packs.Checks;

/// <summary>What is wrong with one question as a learner would see it.</summary>
internal static class QuestionCheck
{
    public static IEnumerable<(PackNode Place, string Reason)> Complaints(Question question, PackNode item)
    {
        foreach (var (text, name, place) in ItemTexts.Of(AsItem(question), item))
        {
            if (string.IsNullOrWhiteSpace(text))
                yield return (place, $"{name} comes out empty: give every drawing a text");
        }

        var answer = item.At("answer");
        if (question.Answer.Kind == AnswerKind.Choice)
        {
            foreach (var complaint in Choices(question.Answer, answer))
                yield return complaint;
        }

        for (var at = 0; at < question.Answer.Accepted.Count; at++)
        {
            var accepted = question.Answer.Accepted[at];
            if (AnswerGrader.Grade(question.Answer, accepted) is not { Verdict: Verdict.Wrong or Verdict.Unreadable } judged)
                continue;
            yield return (
                answer.At("accepted").At(at),
                $"the accepted answer '{accepted}' does not count as right when it is typed: {judged.Reason}"
            );
        }

        for (var at = 0; at < question.WrongAnswers.Count; at++)
        {
            var wrong = question.WrongAnswers[at].Answer;
            if (AnswerGrader.Grade(question.Answer, wrong).Verdict != Verdict.Correct)
                continue;
            yield return (
                item.At("wrong_answers").At(at).At("answer"),
                $"wrong answer {at + 1}, '{wrong}', counts as right: change it, or add a constraint that keeps them apart"
            );
        }
    }

    private static IEnumerable<(PackNode Place, string Reason)> Choices(AnswerKey key, PackNode answer)
    {
        for (var at = 0; at < key.Accepted.Count; at++)
        {
            if (key.Choices.Contains(key.Accepted[at]))
                continue;
            yield return (
                answer.At("accepted").At(at),
                $"the accepted answer '{key.Accepted[at]}' is none of the choices {Quoted(key.Choices)}: write it like one of them"
            );
        }

        for (var at = 1; at < key.Choices.Count; at++)
        {
            if (!key.Choices.Take(at).Contains(key.Choices[at]))
                continue;
            yield return (
                answer.At("choices").At(at),
                $"two choices are '{key.Choices[at]}': change one, or add a constraint that keeps them apart"
            );
        }
    }

    private static string Quoted(IEnumerable<string> choices) => string.Join(", ", choices.Select(choice => $"'{choice}'"));

    private static Item AsItem(Question question) =>
        new()
        {
            Id = question.ItemId,
            Stem = question.Stem,
            Prompt = question.Prompt,
            Answer = question.Answer,
            Hints = question.Hints,
            Solution = question.Solution,
            WrongAnswers = question.WrongAnswers,
        };
}
