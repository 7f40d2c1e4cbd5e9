using TutorFunctions.Grading;
using TutorFunctions.Language;
using TutorFunctions.Lessons;
using TutorFunctions.Lessons.Asked;
using TutorFunctions.Replies;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Safety;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>Answers what the learner asks about the lesson, from what the lesson says; it comes before whatever comes next.</summary>
internal sealed class LearnerQuestions(ExecutorInput input, Lesson lesson, Speech speech, Explanations explanations)
{
    /// <summary>Questions of one reply that are answered; more make a message too long.</summary>
    private const int MostAnswered = 2;

    /// <summary>Moves of the judgement that answer what was asked.</summary>
    private static readonly string[] s_answered = ["how_long", "stop_beside", "tutor", "person"];

    /// <summary>Replies before this one of which a question that went unanswered is taken up again.</summary>
    private const int MostLookedBack = 1;

    /// <param name="concept">What the learner speaks of.</param>
    /// <param name="open">The question that is asked next.</param>
    /// <param name="question">The same, as it is asked.</param>
    /// <returns>Null when the last reply asks nothing about the lesson.</returns>
    public string? Answer(Concept concept, OpenQuestion open, Question question)
    {
        if (input is not { LastEvaluation: { } last, Reply: { } reply })
            return null;
        // "is it C": whether an answer is right is told by its judgement.
        var clauses = AsksOnlyForVerdict(last) ? [] : AskedClauses.In(reply);
        var answers = new List<string>();
        foreach (var clause in clauses)
            Add(answers, Meaning(clause, question) ?? Known(clause, question));
        if (answers.Count == 0)
        {
            foreach (var act in last.Acts.DistinctBy(static act => (act.Act, act.Value)))
                Add(answers, Of(act, concept, open, question));
        }

        if (answers.Count == 0 && AskedClauses.SaysUnanswered(reply))
            Add(answers, Known(reply, question) ?? FromBefore(question) ?? NoAnswer());
        return answers.Count > 0 ? string.Join("\n\n", answers) : null;
    }

    private static bool AsksOnlyForVerdict(Evaluation last) =>
        last.Acts.Any(static act => act.Act == DialogueAct.Check) && !last.Acts.Any(static act => act.Act.IsQuestion());

    private static void Add(List<string> answers, string? answer)
    {
        if (answer is not null && answers.Count < MostAnswered && !answers.Contains(answer))
            answers.Add(answer);
    }

    /// <summary>What the lesson or its subject has an answer to, unless it says the answer of the open question.</summary>
    private string? Known(string clause, Question question)
    {
        if (KnownAnswers.Find(lesson, clause) is not { } found || SaidAnswer.IsGivenAwayIn(found.Item.Answer, question))
            return null;
        if (!speech.IsFirst($"asked:{found.Item.Id}"))
            return null;
        return found.IsSure
            ? found.Item.Answer
            : speech.Say("if_you_ask", ("asked", found.Item.Wordings[0]), ("answer", found.Item.Answer));
    }

    private string? Meaning(string clause, Question question) =>
        QuestionKind.IsOfTerm(clause)
        && KnownAnswers.Meaning(lesson, clause) is { } entry
        && !SaidAnswer.IsGivenAwayIn(entry.Meaning, question)
        && speech.IsFirst($"term:{entry.Term}")
            ? Told(entry)
            : null;

    private static string Told(GlossaryTerm entry) => entry.Example is null ? entry.Meaning : $"{entry.Meaning} {entry.Example}";

    // "You did not answer my question": the questions of the replies before.
    private string? FromBefore(Question question) =>
        input
            .Conversation.Recent.Reverse()
            .Take(MostLookedBack)
            .Select(static turn => turn.Reply)
            .OfType<string>()
            .SelectMany(static reply => AskedClauses.In(reply))
            .Select(clause => Known(clause, question) is { } known ? $"{speech.Say("sorry_unanswered")} {known}" : null)
            .FirstOrDefault(static answer => answer is not null);

    private string? Of(ReplyAct act, Concept concept, OpenQuestion open, Question question) =>
        act.Act switch
        {
            DialogueAct.AskTerm => Term(act, concept),
            DialogueAct.AskReason => QuestionKind.IsForMotive(TextOf(act)) && lesson.Why is { } why && speech.IsFirst("why")
                ? why
                : Reason(act, concept, open, question),
            DialogueAct.AskHow => How(act, concept, open, question),
            DialogueAct.AskTask => AnswerForm.Of(question.Answer),
            DialogueAct.RequestAnswer => SimilarExample.Of(concept, open, question, speech) ?? speech.Say("no_answer_away"),
            DialogueAct.RequestRepeat => explanations.Last(concept),
            _ => null,
        };

    private string Term(ReplyAct act, Concept concept)
    {
        var asked = act.Value ?? TextOf(act);
        if (KnownAnswers.Meaning(lesson, asked) is { } entry && speech.IsFirst($"term:{entry.Term}"))
            return Told(entry);
        if (act.Value is not { } term || !QuestionKind.IsTerm(term))
            return speech.Say("no_answer_here");
        return TermSentences.Find(term, lesson, concept) is { } sentence && speech.IsFirst($"sentence:{term}")
            ? sentence
            : speech.Say("own_word", ("term", term));
    }

    // Beside an answer only what is asked is said; who is stuck with the question is told more of its idea.
    private string? How(ReplyAct act, Concept concept, OpenQuestion open, Question question) =>
        Found(act, concept, question)
        ?? (QuestionKind.IsAboutTask(TextOf(act)) && open == input.Open ? Explained(concept) : NoAnswer());

    // After a wrong answer the reason lies on the way to the right one, which the next hint begins.
    private string? Reason(ReplyAct act, Concept concept, OpenQuestion open, Question question)
    {
        if (Found(act, concept, question) is { } found)
            return found;
        var isAboutTask = QuestionKind.IsAboutTask(TextOf(act));
        if (open != input.Open)
            return Settled() is { Solution: { } reason } settled && (isAboutTask || IsAbout(TextOf(act), settled)) ? reason : NoAnswer();
        if (!isAboutTask && !IsAbout(TextOf(act), question))
            return NoAnswer();
        var rung = HintRung.Of(input, open, question);
        return
            open.FailedAttempts > 0 && rung < question.Hints.Count ? question.Hints[rung - 1].Text
            : isAboutTask ? Explained(concept)
            : NoAnswer();
    }

    // What the learner thinks or wishes may have been answered beside the judgement.
    private string? NoAnswer() =>
        input.LastEvaluation is { AnswersThought: true } || input.LastEvaluation?.Said.Any(s_answered.Contains) == true
            ? null
            : speech.Say("no_answer_here");

    // "Why isnt it 37", "why does the green bar count twice": about the numbers or the things of the question at hand.
    private static bool IsAbout(string asked, Question question)
    {
        var text = $"{question.Stem} {question.Prompt} {question.Solution}";
        return LanguagePack.English.Tokens(asked).Any(static token => token.IsNumber)
            || AskedText.Shares(asked, text);
    }

    // The question that the reply settled.
    private Question? Settled() => input is { Open: { } settled, LastEvaluation: { IsRight: true } } ? settled.In(lesson) : null;

    private string? Found(ReplyAct act, Concept concept, Question question) =>
        TermSentences.Nearest(TextOf(act), lesson, concept) is { } sentence
        && !SaidAnswer.IsGivenAwayIn(sentence, question)
        && speech.IsFirst($"sentence:{sentence}")
            ? sentence
            : null;

    private string Explained(Concept concept) => explanations.Next(concept) ?? speech.Say("all_explained");

    private string TextOf(ReplyAct act) => act.Length > 0 ? act.TextIn(input.Reply ?? string.Empty) : input.Reply ?? string.Empty;
}
