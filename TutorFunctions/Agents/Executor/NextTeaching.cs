using TutorFunctions.Lessons;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>
/// Chooses what is said before the question by what the last reply came to: the same question again, a hint, an example, a challenge, a new
/// step, or only the next question.
/// </summary>
internal static class NextTeaching
{
    public static Taught Of(
        ExecutorInput input,
        Lesson lesson,
        Concept concept,
        OpenQuestion asked,
        Question question,
        Speech speech,
        Explanations explanations
    )
    {
        if (input.LastEvaluation is not { } last || (input.OpensStep && asked != input.Open))
            return asked.IsChallenge ? Challenge(input, asked, speech) : StepOpening.Of(input, lesson, concept, speech, explanations);
        if (asked == input.Open)
            return Again(input, concept, asked, question, last, speech, explanations);
        if (asked.IsChallenge)
            return Challenge(input, asked, speech);
        return last is { IsAttempt: true, IsRight: false, IsSkip: false } && input.Step.FailuresInARow == 0
            ? new(speech.Say("left_for_now"), MessageType.Encouragement, "The last question is left open: goes on with the step.")
            : new(speech.Say("next_question"), MessageType.Question, "Goes on with the step.");
    }

    private static Taught Challenge(ExecutorInput input, OpenQuestion asked, Speech speech) =>
        new(
            speech.Say("harder"),
            MessageType.Encouragement,
            input.LastEvaluation is { } last && (last.Has(DialogueAct.Confidence) || last.Has(DialogueAct.RequestHarder))
                ? "The learner says that this is known or too easy: asks a hard question at once."
                : $"{input.Streak} right answers in a row without help: tries a question from further on that covers "
                    + $"{string.Join(", ", asked.Covers)}."
        );

    private static Taught Again(
        ExecutorInput input,
        Concept concept,
        OpenQuestion asked,
        Question question,
        Evaluation last,
        Speech speech,
        Explanations explanations
    )
    {
        if (last.UserIntent is UserIntent.AskQuestion or UserIntent.OffTopic)
            return new(speech.Say("same_question"), MessageType.Question, "No answer was given: keeps the question.");
        if (last is { IsJudged: false, UserIntent: UserIntent.AttemptAnswer })
            return new(speech.Say("same_question"), MessageType.Question, "The answer is not settled yet: keeps the question.");
        if (last.IsUnfinished && asked.FailedAttempts == 0)
            return new(speech.Say("part_of_the_way"), MessageType.Encouragement, "Right so far and not finished: keeps the question.");
        if (asked.FailedAttempts == 0 || last is { UserIntent: UserIntent.Stuck, IsStuck: false })
            return new(speech.Say("same_question_easy"), MessageType.Question, "The learner showed a feeling: keeps the question.");
        return Help(input, concept, asked, question, speech, explanations);
    }

    // Down the hints, then an example with other numbers, then another explanation.
    private static Taught Help(
        ExecutorInput input,
        Concept concept,
        OpenQuestion asked,
        Question question,
        Speech speech,
        Explanations explanations
    )
    {
        var rung = HintRung.Of(input, asked);
        // The last hint may say the answer: an example with other numbers leaves it to be found.
        if (rung > 1 && rung == question.Hints.Count && SimilarExample.Of(concept, asked, question, speech) is { } similar)
            return new(similar, MessageType.Hint, "Only the last hint is left: works the question through with other numbers.");
        if (rung <= question.Hints.Count)
        {
            var hint = question.Hints[rung - 1];
            return new(
                hint.Title is null ? hint.Text : $"{hint.Title}: {hint.Text}",
                MessageType.Hint,
                $"Not right yet: gives hint {rung} of {question.Hints.Count} and keeps the question."
            )
            {
                Hint = rung,
            };
        }

        return SimilarExample.Of(concept, asked, question, speech) is { } example
                ? new(example, MessageType.Hint, "No hint is left: works the question through with other numbers.")
            : explanations.Next(concept) is { } another ? new(another, MessageType.Explanation, "No hint is left: explains in another way.")
            : new(speech.Say("take_apart"), MessageType.Hint, "Everything was explained: asks the learner to take the question apart.");
    }
}
