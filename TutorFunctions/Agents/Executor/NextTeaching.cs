using TutorFunctions.Language.Text;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>
/// Chooses what is said before the question by what the last reply came to: the same question again, a hint, an example, a challenge, a new
/// step, or only the next question.
/// </summary>
internal sealed class NextTeaching(ExecutorInput input, Lesson lesson, Speech speech, Explanations explanations)
{
    /// <param name="concept">The concept of the question that is asked next.</param>
    /// <param name="asked">That question.</param>
    /// <param name="question">The same, as it is asked.</param>
    public Taught Before(Concept concept, OpenQuestion asked, Question question)
    {
        if (input.LastEvaluation is not { } last || (input.OpensStep && asked != input.Open))
            return asked.IsChallenge
                ? Challenge(asked)
                : Opened(StepOpening.Of(input, lesson, concept, speech, explanations, Others(question)));
        if (asked == input.Open)
            return Again(concept, asked, question, last);
        if (asked.IsChallenge)
            return Challenge(asked);
        var isLeft = last is { IsAttempt: true, IsRight: false, IsSkip: false } && input.Step.FailuresInARow == 0;
        return input.LeavesChallenge || isLeft
            ? new(
                TeachingMove.LeaveOpen,
                speech.Say("left_for_now"),
                MessageType.Encouragement,
                "The last question is left open: goes on with the step."
            )
            : new(TeachingMove.GoOn, speech.Say("next_question"), MessageType.Question, "Goes on with the step.");
    }

    private int Others(Question question) =>
        WordCount.Of(input.LastEvaluation?.Feedback ?? string.Empty)
        + WordCount.Of(question.Stem ?? string.Empty)
        + WordCount.Of(question.Prompt)
        + question.Answer.Choices.Sum(WordCount.Of);

    // A question from further on was asked before the step was opened.
    private Taught Opened(Taught opening) =>
        input.LeavesChallenge && input.LastEvaluation?.Said.Contains("wrong_left") != true
            ? opening with
            {
                Teaching = $"{speech.Say("left_for_now")}\n\n{opening.Teaching}",
                Why = $"The question from further on is left. {opening.Why}",
            }
            : opening;

    private Taught Challenge(OpenQuestion asked) =>
        new(
            TeachingMove.Challenge,
            speech.Say("harder"),
            MessageType.Encouragement,
            input.LastEvaluation is { AsksForHarder: true }
                ? "The learner says that this is known or too easy: asks a hard question at once."
            : input.GoesFaster() ? "The learner asks to go on faster: asks the step's hardest question, which completes it."
            : $"{input.Streak} right answers in a row without help: tries a question from further on that covers "
                    + $"{string.Join(", ", asked.Covers)}."
        );

    private Taught Again(Concept concept, OpenQuestion asked, Question question, Evaluation last)
    {
        if (last.UserIntent is UserIntent.AskQuestion or UserIntent.OffTopic)
            return new(TeachingMove.Keep, speech.Say("same_question"), MessageType.Question, "No answer was given: keeps the question.");
        if (last is { IsJudged: false, UserIntent: UserIntent.AttemptAnswer })
            return new(
                TeachingMove.AskWhichIsMeant,
                speech.Say("same_question"),
                MessageType.Question,
                "The answer is not settled yet: keeps the question."
            );
        if (last.IsUnfinished && asked.FailedAttempts == 0)
            return new(
                TeachingMove.AskForTheRest,
                speech.Say("part_of_the_way"),
                MessageType.Encouragement,
                "Right so far and not finished: keeps the question."
            );
        if (asked.FailedAttempts == 0 || last is { UserIntent: UserIntent.Stuck, IsStuck: false })
            return new(
                TeachingMove.MeetTheFeeling,
                speech.Say("same_question_easy"),
                MessageType.Question,
                "The learner showed a feeling: keeps the question."
            );
        return Help(concept, asked, question);
    }

    // Down the hints, then an example with other numbers, then another explanation.
    private Taught Help(Concept concept, OpenQuestion asked, Question question)
    {
        var rung = HintRung.Of(input, asked, question);
        // The last hint may say the answer: an example with other numbers leaves it to be found.
        if (rung > 1 && rung == question.Hints.Count && SimilarExample.Of(concept, asked, question, speech) is { } similar)
            return Example(similar, "Only the last hint is left");
        if (rung <= question.Hints.Count)
        {
            var hint = question.Hints[rung - 1];
            return new(
                TeachingMove.Hint,
                Told(hint),
                MessageType.Hint,
                $"Not right yet: gives hint {rung} of {question.Hints.Count} and keeps the question."
            )
            {
                Hint = rung,
            };
        }

        return SimilarExample.Of(concept, asked, question, speech) is { } example ? Example(example, "No hint is left")
            : explanations.Next(concept) is { } another
                ? new(TeachingMove.ExplainAnotherWay, another, MessageType.Explanation, "No hint is left: explains in another way.")
            : new(
                TeachingMove.TakeApart,
                speech.Say("take_apart"),
                MessageType.Hint,
                "Everything was explained: asks the learner to take the question apart."
            );
    }

    // "Substitute: Substitute 5 for x" says its heading twice.
    private static string Told(Hint hint) =>
        hint.Title is not { } title || hint.Text.TrimStart().StartsWith(title.Trim(), StringComparison.OrdinalIgnoreCase)
            ? hint.Text
            : $"{title}: {hint.Text}";

    private static Taught Example(string example, string because) =>
        new(TeachingMove.WorkedExample, example, MessageType.Hint, $"{because}: works the question through with other numbers.");
}
