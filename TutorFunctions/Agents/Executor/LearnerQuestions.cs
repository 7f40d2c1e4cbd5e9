using TutorFunctions.Grading;
using TutorFunctions.Language;
using TutorFunctions.Lessons;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>Answers what the learner asks about the lesson, from what the lesson says; it comes before whatever comes next.</summary>
internal sealed class LearnerQuestions(ExecutorInput input, Lesson lesson, Speech speech, Explanations explanations)
{
    /// <summary>Questions of one reply that are answered; more make a message too long.</summary>
    private const int MostAnswered = 2;

    /// <param name="concept">What the learner speaks of.</param>
    /// <param name="open">The question that is asked next.</param>
    /// <param name="question">The same, as it is asked.</param>
    /// <returns>Null when the last reply asks nothing about the lesson.</returns>
    public string? Answer(Concept concept, OpenQuestion open, Question question)
    {
        if (input.LastEvaluation is not { Acts: { Count: > 0 } acts })
            return null;
        var answers = new List<string>();
        foreach (var act in acts.DistinctBy(static act => (act.Act, act.Value)))
        {
            if (answers.Count < MostAnswered && Of(act, concept, open, question) is { } answer && !answers.Contains(answer))
                answers.Add(answer);
        }

        return answers.Count > 0 ? string.Join("\n\n", answers) : null;
    }

    private string? Of(ReplyAct act, Concept concept, OpenQuestion open, Question question) =>
        act.Act switch
        {
            DialogueAct.AskTerm => Term(act, concept),
            DialogueAct.AskReason => IsForMotive(act) && lesson.Why is { } why && speech.IsFirst("why")
                ? why
                : Reason(concept, open, question),
            DialogueAct.AskHow => Explained(concept),
            DialogueAct.AskTask => AnswerForm.Of(question.Answer),
            DialogueAct.RequestAnswer => SimilarExample.Of(concept, open, question, speech) ?? speech.Say("no_answer_away"),
            DialogueAct.RequestRepeat => explanations.Last(concept),
            _ => null,
        };

    private string Term(ReplyAct act, Concept concept)
    {
        var asked = act.Value ?? TextOf(act);
        if (GlossarySearch.Find(lesson.Glossary, asked) is { } entry && speech.IsFirst($"term:{entry.Term}"))
            return entry.Example is null ? entry.Meaning : $"{entry.Meaning} {entry.Example}";
        if (act.Value is not { } term || LanguagePack.English.Classes.Has("function", term.ToLowerInvariant()))
            return Explained(concept);
        return TermSentences.Find(term, lesson, concept) is { } sentence && speech.IsFirst($"sentence:{term}")
            ? sentence
            : speech.Say("own_word", ("term", term));
    }

    private string Explained(Concept concept) => explanations.Next(concept) ?? speech.Say("all_explained");

    // "Why do I have to do this" asks for what the lesson is good for, "why is it 3/8" for a reason in it.
    private bool IsForMotive(ReplyAct act) =>
        LanguagePack.English.Tokens(TextOf(act)).Any(static token => LanguagePack.English.Classes.Has("motive", token.Word));

    private string TextOf(ReplyAct act) => act.Length > 0 ? act.TextIn(input.Reply ?? string.Empty) : input.Reply ?? string.Empty;

    // After a wrong answer the reason lies on the way to the right one, which the next hint begins.
    private string Reason(Concept concept, OpenQuestion open, Question question)
    {
        var rung = HintRung.Of(input, open);
        return open.FailedAttempts > 0 && rung < question.Hints.Count ? question.Hints[rung - 1].Text : Explained(concept);
    }
}
