using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>Writes messages from the lesson's own explanations, questions and hints.</summary>
public sealed class OfflineExecutor : IExecutor
{
    public Task<TutorMessage> WriteAsync(ExecutorInput input, Lesson lesson, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(lesson);
        return Task.FromResult(Draft(input, lesson).Message);
    }

    /// <summary>Moves that say that the lesson has nothing for what was asked.</summary>
    private static readonly string[] s_nothing = ["own_word", "all_explained", "no_answer_here"];

    internal static Drafted Draft(ExecutorInput input, Lesson lesson)
    {
        var guidelines = TeachingGuidelines.Read(input.Setup.Guidelines, lesson);
        var asked = QuestionChoice.Choose(input, lesson, guidelines);
        var concept = guidelines.Permitted(lesson.Concept(asked.ConceptId));
        var question = ItemTemplate.Instantiate(concept.Item(asked.ItemId), asked.Seed);
        if (asked != input.Open)
            asked = asked with { GivenAwayBy = RevealingHint.LevelIn(question) };
        var speech = Speech.In(input.Setup, input.Conversation.Saying(input.LastEvaluation?.Said ?? []));
        var taught = Answered(input, lesson, concept, asked, question, speech);
        var message = new TutorMessage
        {
            Teaching = taught.Teaching,
            Question = question.Stem is null ? question.Prompt : $"{question.Stem}\n\n{question.Prompt}",
            MessageType = taught.Type,
            Difficulty = question.Difficulty,
            Asked = taught.Hint is { } hint ? asked with { HintsShown = Math.Max(asked.HintsShown, hint) } : asked,
            Choices = question.Answer.Choices,
            Said = speech.Moves,
            Reasoning =
                asked == input.Open
                    ? taught.Why
                    : $"{taught.Why} Asks a question of the level {question.Difficulty.ToString().ToLowerInvariant()}.",
        };
        return new(message, taught, question);
    }

    /// <summary>What the learner asked is answered first; what comes next follows.</summary>
    private static Taught Answered(
        ExecutorInput input,
        Lesson lesson,
        Concept concept,
        OpenQuestion asked,
        Question question,
        Speech speech
    )
    {
        var explanations = new Explanations(input, speech);
        var about =
            input.LastEvaluation is { IsRight: true }
            && lesson.Concepts.FirstOrDefault(known => known.Id == input.Step.ConceptId) is { } own
                ? own
                : concept;
        var next = new NextTeaching(input, lesson, speech, explanations);
        var before = speech.Moves.Count;
        if (new LearnerQuestions(input, lesson, speech, explanations).Answer(about, asked, question) is not { } answer)
            return next.Before(concept, asked, question);
        var hasNothing = speech.Moves.Skip(before).Any(s_nothing.Contains);
        if (asked == input.Open && input.LastEvaluation is { UserIntent: UserIntent.AskQuestion or UserIntent.OffTopic })
            return new(
                TeachingMove.Keep,
                answer,
                MessageType.Explanation,
                "The learner asked something: answers it and keeps the question."
            )
            {
                AnswersFirst = true,
                WithoutAnswer = hasNothing ? string.Empty : null,
            };
        var taught = next.Before(concept, asked, question);

        // The hint that is due anyway answers nothing else.
        var isHint = answer == taught.Teaching;
        return taught with
        {
            Teaching = isHint ? answer : $"{answer}\n\n{taught.Teaching}",
            WithoutAnswer = hasNothing || isHint ? taught.Teaching : null,
            Why = $"The learner asked something as well: answers it first. {taught.Why}",
            AnswersFirst = true,
        };
    }
}
